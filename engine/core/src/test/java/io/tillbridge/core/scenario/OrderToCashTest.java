package io.tillbridge.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderToCashTest {
  private static final Path PACK =
      Path.of(System.getProperty("tillbridge.root"), "rules", "order-to-cash");

  @Test
  void everyScenarioComesOutAsItSaysAndEveryRuleIsExercised() throws IOException {
    try (RuleBase rules = RuleBase.compile(RulePack.load(PACK))) {
      ScenarioRunner runner = new ScenarioRunner(rules);
      List<ScenarioResult> results = runner.run();
      assertThat(results).isNotEmpty();
      assertThat(results.stream().filter(result -> !result.passed())).isEmpty();
      assertThat(runner.unexercised(results)).as("rules without a scenario").isEmpty();
    }
  }
}
