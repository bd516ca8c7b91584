package io.tillbridge.server.e2e.scenario;

import io.tillbridge.server.e2e.Packaged;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The folder of scenarios. */
final class ScenarioFiles {
  private static final String SHOPS = "shops.yaml";

  private ScenarioFiles() {}

  static Path folder() {
    return Packaged.root().resolve("rules/scenarios/order-to-cash");
  }

  /** The shops by name. */
  static Map<String, Given> shops() {
    return read(folder().resolve(SHOPS)).named();
  }

  /** All scenarios, file by file. */
  static List<Scenario> all() {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder())) {
      files =
          listed
              .filter(file -> file.toString().endsWith(".yaml"))
              .filter(file -> !file.endsWith(SHOPS))
              .sorted()
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files.stream().flatMap(file -> scenarios(file).stream()).toList();
  }

  private static List<Scenario> scenarios(Path file) {
    String theme = String.valueOf(file.getFileName()).replace(".yaml", "");
    List<Scenario> all = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Given one : read(file).each()) {
      String name = one.only(Set.of("case", "in", "steps", "books")).require("case").text();
      if (!names.add(name)) {
        throw one.wrong("there are two cases called \"" + name + "\"");
      }
      Given found = one.at("\"" + name + "\"");
      List<Scenario.Step> steps = new ArrayList<>();
      for (Given step : found.require("steps").each()) {
        Map<String, Given> verbs =
            step.isText() ? Map.of(step.text(), new Given(step.place(), Map.of())) : step.named();
        verbs.forEach(
            (verb, with) ->
                steps.add(
                    new Scenario.Step(verb, with.at("step " + (steps.size() + 1) + " " + verb))));
      }
      found.get("books").ifPresent(b -> steps.add(new Scenario.Step("books", b.at("books"))));
      all.add(new Scenario(theme, name, found.text("in").orElse("AU"), steps));
    }
    return all;
  }

  private static Given read(Path file) {
    LoaderOptions options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    DumperOptions unused = new DumperOptions();
    Yaml yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(unused), unused, options, new AllTexts());
    try (Reader reader = Files.newBufferedReader(file)) {
      return new Given(String.valueOf(file.getFileName()), yaml.load(reader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Numbers stay texts, so that 12.50 never becomes a binary fraction. */
  private static final class AllTexts extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.MERGE, MERGE, "<");
    }
  }
}
