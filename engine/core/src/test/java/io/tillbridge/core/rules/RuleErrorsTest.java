package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleErrorsTest {
  private static final String SOUND =
      """
      rule "sound"
      when
        Standing( paymentStatus == "P" )
      then
        decide.status(BookStatus.AUTHORISED);
      end
      """;

  @Test
  void aBracketThatIsNotClosedIsFoundWhereReadingStops() {
    assertThat(only(SOUND + rule("Standing( neverBooked", "decide.bookPayments();")))
        .extracting(RuleProblem::position, RuleProblem::message)
        .containsExactly(
            "test.drl:10:1", "\"then\" is not expected here in rule \"written badly\"");
  }

  @Test
  void aFieldThatAFactDoesNotHaveIsNamedWithTheOneMeant() {
    RuleProblem problem =
        only(SOUND + rule("Standing( neverBooked,\n    paymentState == \"P\" )", ""));
    assertThat(problem.position()).isEqualTo("test.drl:10:5");
    assertThat(problem.message()).isEqualTo("rule \"written badly\": Standing has no paymentState");
    assertThat(problem.advice()).startsWith("did you mean paymentStatus? Standing has applied, ");
  }

  @Test
  void aWordThatIsNotInTheVocabularyIsNamedWithTheOneMeant() {
    RuleProblem problem = only(SOUND + rule("Line()", "decide.statos(BookStatus.DRAFT);"));
    assertThat(problem.position()).isEqualTo("test.drl:11:10");
    assertThat(problem.message()).endsWith("decide has no statos");
    assertThat(problem.advice()).startsWith("did you mean status? decide has account, ");
  }

  @Test
  void aWordUsedWronglyIsShownAsItIsUsed() {
    RuleProblem problem = only(rule("Line()", "decide.status(\"DRAFT\");"));
    assertThat(problem.toString())
        .isEqualTo(
            "test.drl:5:10: rule \"written badly\": status can't take (String) — it is"
                + " status(BookStatus)");
  }

  @Test
  void aFactThatDoesNotExistIsNamedWithTheOneMeant() {
    RuleProblem problem = only(rule("Standings( neverBooked )", ""));
    assertThat(problem.position()).isEqualTo("test.drl:3:3");
    assertThat(problem.message()).endsWith("there is no fact Standings");
    assertThat(problem.advice()).startsWith("did you mean Standing? facts are Order, ");
  }

  @Test
  void aNameThatNoConditionBindsIsShown() {
    RuleProblem problem = only(rule("Line()", "decide.account($line, \"200\");"));
    assertThat(problem.toString())
        .isEqualTo(
            "test.drl:5:18: rule \"written badly\": $line is not bound to anything — bind it in a"
                + " condition, like $line : Line( … )");
  }

  @Test
  void aSalienceThatIsNoNumberIsRefused() {
    assertThat(only(rule("Line()", "").replace("when", "salience high\nwhen")).message())
        .endsWith("the salience is not a whole number");
  }

  @Test
  void everythingWrongInThePackIsToldAtOnceByFileAndLine() {
    RulePack pack =
        new RulePack(
            "test",
            List.of(
                RuleFile.of("tax.drl", "hello world\n" + SOUND.replace("sound", "tax")),
                RuleFile.of("account.drl", rule("Lines()", "")),
                RuleFile.of("status.drl", SOUND + SOUND)));
    assertThat(problems(pack))
        .extracting(RuleProblem::position)
        .containsExactly("account.drl:3:3", "status.drl:7:1", "tax.drl:1:1");
  }

  @Test
  void aRuleNameTakenInAnotherFileIsRefusedWithThePlaceOfTheFirst() {
    RulePack pack =
        new RulePack(
            "test", List.of(RuleFile.of("a.drl", SOUND), RuleFile.of("b.drl", "\n\n" + SOUND)));
    assertThat(problems(pack))
        .extracting(RuleProblem::position, RuleProblem::message)
        .containsExactly(tuple("b.drl:3:1", "there is a rule \"sound\" already, at a.drl:1"));
  }

  @Test
  void aColumnOfADecisionTableThatNamesNoFieldIsFoundInItsHeading() {
    RuleProblem problem = problems(table("CONDITION", "skuu", "decide.account")).get(0);
    assertThat(problem.position()).isEqualTo("table.csv:5:2");
    assertThat(problem.message()).isEqualTo("rule \"first\": Line has no skuu");
  }

  @Test
  void aSlipInAColumnsKindIsRefusedAndNotPassedOver() {
    assertThat(problems(table("CONDITON", "sku", "decide.account")))
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.position()).isEqualTo("table.csv:3:2");
              assertThat(problem.message()).isEqualTo("a column can't be of the kind CONDITON");
              assertThat(problem.advice()).startsWith("did you mean CONDITION? ");
            });
  }

  private static RulePack table(String kind, String field, String action) {
    String csv =
        """
        RuleSet,tillbridge.rules
        RuleTable accounts
        NAME,%s,ACTION
        ,$line : Line,
        ,%s,"%s($line, ""$param"");"
        Rule,SKU,Account
        first,TEA,201
        """
            .formatted(kind, field, action);
    return new RulePack("test", List.of(RuleFile.of("table.csv", csv)));
  }

  private static String rule(String condition, String action) {
    return "rule \"written badly\"\nwhen\n  " + condition + "\nthen\n  " + action + "\nend\n";
  }

  private static RuleProblem only(String drl) {
    List<RuleProblem> problems = problems(Packs.of(drl));
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }

  private static List<RuleProblem> problems(RulePack pack) {
    RuleErrors errors =
        catchThrowableOfType(RuleErrors.class, () -> RuleBase.compile(pack).close());
    assertThat(errors).isNotNull();
    return errors.problems();
  }
}
