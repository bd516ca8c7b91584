package io.tillbridge.core.scenario;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.TaxCheck;
import io.tillbridge.core.invoice.Books;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.invoice.InvoiceComposer;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFile;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.TaxRate;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs the scenarios of a rule pack against its rules. A file {@code scenarios/*.json} holds one
 * scenario or a list of them; folders under it hold the samples they start from.
 */
public final class ScenarioRunner {
  private static final String FOLDER = "scenarios/";

  private final RuleBase rules;
  private final CanonicalJson json = new CanonicalJson();
  private final Map<String, RuleFile> files;

  /** Takes the scenarios from the pack that {@code rules} were compiled from. */
  public ScenarioRunner(RuleBase rules) {
    this.rules = rules;
    this.files =
        rules.pack().files().stream()
            .filter(file -> file.name().startsWith(FOLDER))
            .collect(Collectors.toMap(RuleFile::name, Function.identity()));
  }

  /** Runs all, sorted by file; a scenario that can't be read counts as failed. */
  public List<ScenarioResult> run() {
    List<ScenarioResult> results = new ArrayList<>();
    files.keySet().stream()
        .filter(name -> name.indexOf('/', FOLDER.length()) < 0)
        .sorted()
        .forEach(name -> results.addAll(runFile(name)));
    return results;
  }

  /** Names of rules that decided nothing in any of these runs. */
  public Set<String> unexercised(List<ScenarioResult> results) {
    Set<String> names = new TreeSet<>(rules.rules());
    results.stream()
        .flatMap(result -> result.made().stream())
        .map(Decision::rule)
        .forEach(names::remove);
    return names;
  }

  private List<ScenarioResult> runFile(String file) {
    try {
      JsonStructure content = read(file);
      List<? extends JsonValue> scenarios =
          content instanceof JsonArray list ? list : List.of(content);
      return scenarios.stream().map(each -> run(file, each.asJsonObject())).toList();
    } catch (RuntimeException e) {
      return List.of(unreadable(file, file, e));
    }
  }

  private ScenarioResult run(String file, JsonObject written) {
    String name = written.getString("name", file);
    try {
      Scenario scenario =
          new Scenario(written, sample -> read(FOLDER + sample).asJsonObject(), json);
      Expectation expectation = scenario.expectation();
      Decisions made = decide(scenario);
      return new ScenarioResult(file, name, expectation.differences(made), made.made());
    } catch (RuntimeException e) {
      return unreadable(file, name, e);
    }
  }

  private Decisions decide(Scenario scenario) {
    Order order = scenario.order();
    Ledger ledger = new Ledger(scenario.reference());
    InvoiceComposer composer = new InvoiceComposer(new RatesAndItems(ledger));
    FlowSettings flow = new FlowSettings("scenario", "scenario", "", scenario.flow());
    return rules.evaluate(
        Facts.of(order, scenario.history(), ledger, flow),
        decisions -> {
          Composition made = composer.compose(order, decisions);
          return List.of(new TaxCheck(made.taxCharged(), made.taxExpected(), made.taxedLines()));
        });
  }

  private JsonStructure read(String name) {
    RuleFile file = files.get(name);
    if (file == null) {
      throw new IllegalArgumentException("the pack has no file " + name);
    }
    try (var reader = Json.createReader(new StringReader(file.text()))) {
      return reader.read();
    }
  }

  private static ScenarioResult unreadable(String file, String name, RuntimeException e) {
    return new ScenarioResult(file, name, List.of("it can't be run: " + e.getMessage()), List.of());
  }

  private record RatesAndItems(Ledger ledger) implements Books {
    @Override
    public Optional<BigDecimal> percent(String taxType) {
      return ledger.rate(taxType).map(TaxRate::percent);
    }

    @Override
    public boolean hasItem(String code) {
      return ledger.item(code).isPresent();
    }
  }
}
