package io.tillbridge.server.cli;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.server.api.Json;
import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.ConfigurationText;
import io.tillbridge.server.plugin.OfflineConnections;
import io.tillbridge.server.plugin.PluginHost;
import io.tillbridge.server.publication.EditProblem;
import io.tillbridge.server.publication.FolderCheck;
import io.tillbridge.server.publication.Translations;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks configuration, plugins, rules and mappings without starting anything. */
@Command(
    name = "check",
    description = "Check configuration, plugins, rules and mappings; exit code 1 for any fault.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws Exception {
    Configuration configuration = file.read();
    List<String> faults = new ArrayList<>();
    try (PluginHost host = new PluginHost(configuration.plugins());
        OfflineConnections connections = new OfflineConnections(host)) {
      host.refused().forEach(refused -> faults.add(refused.toString()));
      connections.open(configuration.connections()).forEach(fault -> faults.add(fault.toString()));
      FolderCheck folders =
          new FolderCheck(
              new Translations(
                  FieldMappers.standard().with(host.fieldMappers()), connections::fieldsOf));
      for (EditProblem problem : folders.problems(configuration.flows())) {
        faults.add(problem.toString());
      }
    }
    List<String> settings = ConfigurationText.of(configuration);
    if (output.json()) {
      JsonObject all = Json.of(Map.of("settings", settings, "faults", faults)).asJsonObject();
      output.print(all);
    } else {
      settings.forEach(output.out()::println);
      output.out().println();
      faults.forEach(output.out()::println);
      output
          .out()
          .println(faults.isEmpty() ? "Nothing is wrong." : faults.size() + " to be mended.");
      output.out().flush();
    }
    return faults.isEmpty() ? 0 : 1;
  }
}
