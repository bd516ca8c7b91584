package io.tillbridge.server.cli;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleErrors;
import io.tillbridge.core.rules.RulePack;
import io.tillbridge.core.scenario.ScenarioResult;
import io.tillbridge.core.scenario.ScenarioRunner;
import io.tillbridge.server.api.Json;
import io.tillbridge.server.config.FlowDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Runs the scenarios that stand beside the rules. */
@Command(
    name = "test",
    description = "Run the scenarios beside the rules; exit code 1 where one fails.",
    mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
  @Mixin private ConfigurationFile file = new ConfigurationFile();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws Exception {
    Set<Path> packs =
        file.read().flows().stream().map(FlowDefinition::rules).collect(Collectors.toSet());
    List<ScenarioResult> results = new ArrayList<>();
    Set<String> unexercised = new TreeSet<>();
    for (Path pack : packs) {
      try (RuleBase rules = RuleBase.compile(RulePack.load(pack))) {
        ScenarioRunner runner = new ScenarioRunner(rules);
        List<ScenarioResult> ran = runner.run();
        results.addAll(ran);
        unexercised.addAll(runner.unexercised(ran));
      } catch (RuleErrors e) {
        throw new Misuse(String.valueOf(e.getMessage()));
      }
    }
    report(results, unexercised);
    return results.stream().allMatch(ScenarioResult::passed) ? 0 : 1;
  }

  private void report(List<ScenarioResult> results, Set<String> unexercised) {
    List<ScenarioResult> failed = results.stream().filter(r -> !r.passed()).toList();
    if (output.json()) {
      output.print(
          Json.of(
                  Map.of(
                      "passed",
                      results.size() - failed.size(),
                      "failed",
                      failed.stream().map(ScenarioResult::toString).toList(),
                      "rulesWithoutScenario",
                      unexercised))
              .asJsonObject());
      return;
    }
    failed.forEach(output.out()::println);
    output
        .out()
        .println(
            (results.size() - failed.size()) + " scenarios passed, " + failed.size() + " failed.");
    if (!unexercised.isEmpty()) {
      output.out().println("No scenario tries: " + String.join(", ", unexercised));
    }
    output.out().flush();
  }
}
