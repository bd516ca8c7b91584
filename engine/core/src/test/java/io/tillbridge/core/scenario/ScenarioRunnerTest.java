package io.tillbridge.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFile;
import io.tillbridge.core.rules.RulePack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScenarioRunnerTest {

  @Test
  void whatComesOutOtherwiseIsToldWithTheRuleThatDecidedIt() throws IOException {
    ScenarioResult result =
        run(
            """
            {"name": "paid", "expect": {
               "decisions": {"STATUS of order": "DRAFT", "CREDIT_NOTE of order": "5.00 AUD"},
               "findings": ["HOLD of order/total-mismatch"],
               "absent": ["PAYMENTS of order"]}}
            """);
    assertThat(result.passed()).isFalse();
    assertThat(result.differences())
        .hasSize(4)
        .anySatisfy(
            d ->
                assertThat(d)
                    .startsWith("STATUS of order: expected DRAFT, but it is AUTHORISED by \"A paid")
                    .contains("(status.drl:"))
        .contains("CREDIT_NOTE of order: expected 5.00 AUD, but no rule decided it")
        .contains("HOLD of order/total-mismatch: expected, but no rule found it")
        .anySatisfy(
            d ->
                assertThat(d).startsWith("PAYMENTS of order: expected no decision, but it is YES"));
  }

  @Test
  void aFindingThatWasNotExpectedIsADifference() throws IOException {
    ScenarioResult result =
        run("{\"name\": \"off\", \"order\": {\"number\": \"\"}, \"expect\": {}}");
    assertThat(result.differences())
        .singleElement()
        .asString()
        .startsWith("HOLD of order/no-number: not expected, but found: The order has no number");
  }

  @Test
  void aScenarioThatCannotBeReadFailsAndSaysWhy() throws IOException {
    assertThat(run("{\"name\": \"x\", \"order\": {\"total\": null}, \"expect\": {}}").differences())
        .containsExactly("it can't be run: not a readable order: order.total is missing");
    assertThat(run("{\"name\": \"x\", \"expects\": {}}").differences())
        .singleElement()
        .asString()
        .startsWith("it can't be run: a scenario has no \"expects\"");
  }

  private static ScenarioResult run(String scenario) throws IOException {
    RulePack shipped =
        RulePack.load(Path.of(System.getProperty("tillbridge.root"), "rules", "order-to-cash"));
    List<RuleFile> files = new ArrayList<>(shipped.files());
    files.removeIf(file -> file.name().matches("scenarios/[^/]+"));
    files.add(RuleFile.of("scenarios/mine.json", scenario));
    try (RuleBase rules = RuleBase.compile(new RulePack("mine", files))) {
      List<ScenarioResult> results = new ScenarioRunner(rules).run();
      assertThat(results).hasSize(1);
      return results.get(0);
    }
  }
}
