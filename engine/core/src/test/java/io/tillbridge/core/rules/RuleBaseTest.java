package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Conflict;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.fact.TaxCheck;
import io.tillbridge.spi.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleBaseTest {

  @Test
  void aDecisionTellsItsRulePlacePriorityPackAndReason() {
    RulePack pack =
        Packs.of(
            """
            // A comment.

            rule "paid is booked"
            salience 5
            when
              Standing( paymentStatus == "P" )
            then
              decide.status(BookStatus.AUTHORISED).because("the shop has been paid");
            end
            """);
    try (RuleBase base = RuleBase.compile(pack)) {
      assertThat(base.evaluate(Packs.order("1")).made())
          .containsExactly(
              new Decision(
                  new Target(Aspect.STATUS, "order"),
                  "AUTHORISED",
                  5,
                  "paid is booked",
                  pack.version(),
                  "test.drl:3",
                  "the shop has been paid"));
    }
  }

  @Test
  void aDecisionWithoutAReasonGivesItsRulesNameAsTheReason() {
    try (RuleBase base = Packs.compiled(rule("goods are sales", "", "Order()", "bookPayments()"))) {
      assertThat(base.evaluate(Packs.order("1")).made())
          .extracting(Decision::reason)
          .containsExactly("goods are sales");
    }
  }

  @Test
  void twoRulesThatDisagreeAtTheSamePriorityAreReported() {
    String drl =
        rule("one", "", "Order()", "status(BookStatus.DRAFT)")
            + rule("other", "", "Order()", "status(BookStatus.AUTHORISED)");
    try (RuleBase base = Packs.compiled(drl)) {
      List<Conflict> conflicts = base.evaluate(Packs.order("1")).conflicts();
      assertThat(conflicts)
          .extracting(c -> c.target().toString())
          .containsExactly("STATUS of order");
      assertThat(conflicts.get(0).decisions())
          .extracting(Decision::rule)
          .containsExactlyInAnyOrder("one", "other");
    }
  }

  @Test
  void theRuleWithTheHigherSalienceWinsWithoutConflict() {
    String drl =
        rule("usual", "", "Order()", "status(BookStatus.DRAFT)")
            + rule("stronger", "salience 10", "Order()", "status(BookStatus.VOIDED)");
    try (RuleBase base = Packs.compiled(drl)) {
      Decisions decisions = base.evaluate(Packs.order("1"));
      assertThat(decisions.conflicts()).isEmpty();
      assertThat(decisions.on(Aspect.STATUS, "order").orElseThrow().value()).isEqualTo("VOIDED");
    }
  }

  @Test
  void factsOfTheSecondRoundAreJudgedInTheLightOfTheFirst() {
    String drl =
        rule("goods", "", "$line : Line()", "taxType($line, \"OUTPUT\")")
            + rule("tax", "", "TaxCheck( minorUnitsOff > 1 )", "hold(\"tax\", \"it is off\")");
    try (RuleBase base = Packs.compiled(drl)) {
      Decisions decisions =
          base.evaluate(
              Packs.order("1"),
              first -> {
                assertThat(first.on(Aspect.TAX_TYPE)).hasSize(2);
                return List.of(new TaxCheck(Money.of("5", "AUD"), Money.of("4", "AUD"), 2));
              });
      assertThat(decisions.on(Aspect.HOLD))
          .extracting(d -> d.target().subject(), Decision::value)
          .containsExactly(tuple("order/tax", "it is off"));
      assertThat(decisions.on(Aspect.TAX_TYPE)).hasSize(2);
    }
  }

  @Test
  void rulesThatSetEachOtherOffAreStoppedAndNamed() {
    String drl =
        "rule \"ping\" when $o : Order() then update($o); end\n"
            + rule("innocent", "", "Line()", "bookPayments()");
    try (RuleBase base = Packs.compiled(drl)) {
      assertThatThrownBy(() -> base.evaluate(Packs.order("1")))
          .isInstanceOf(RulesDidNotEnd.class)
          .hasMessageContaining("still firing: \"ping\" (test.drl:1)");
    }
  }

  @Test
  void aRuleThatBreaksOffIsNamedAndTheNextOrderIsUntouched() {
    String drl =
        rule(
                "number",
                "",
                "$o : Order( number == \"0\" )",
                "roundingUpTo(1 / ($o.lines().size() - 2))")
            + rule("paid", "", "Order()", "bookPayments()");
    try (RuleBase base = Packs.compiled(drl)) {
      assertThatThrownBy(() -> base.evaluate(Packs.order("0")))
          .isInstanceOf(RuleFailed.class)
          .hasMessage("rule \"number\" (test.drl:1) failed: / by zero");
      assertThat(base.evaluate(Packs.order("1")).made())
          .extracting(Decision::rule)
          .containsExactly("paid");
    }
  }

  @Test
  void aConditionThatCannotBeReckonedIsShown() {
    String drl = rule("text", "", "Line( quantity > \"many\" )", "bookPayments()");
    try (RuleBase base = Packs.compiled(drl)) {
      assertThatThrownBy(() -> base.evaluate(Packs.order("1")))
          .isInstanceOf(RuleFailed.class)
          .hasMessageContaining("a condition failed: ")
          .hasMessageContaining("quantity > \"many\"");
    }
  }

  @Test
  void whatWasDecidedOfOneOrderIsForgottenForTheNext() {
    String drl = rule("paid", "", "$o : Order()", "flag(\"n\", $o.number())");
    try (RuleBase base = Packs.compiled(drl)) {
      for (int number = 0; number < 50; number++) {
        assertThat(base.evaluate(Packs.order("n" + number)).made())
            .extracting(Decision::value)
            .containsExactly("n" + number);
      }
    }
  }

  private static String rule(String name, String attribute, String condition, String action) {
    return "rule \"%s\" %s when %s then decide.%s; end\n"
        .formatted(name, attribute, condition, action);
  }
}
