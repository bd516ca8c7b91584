package io.tillbridge.core.mapping;

import static io.tillbridge.core.mapping.MappingFile.TYPE;
import static io.tillbridge.core.mapping.MappingFile.problems;
import static io.tillbridge.core.mapping.MappingFile.problemsOf;
import static io.tillbridge.core.mapping.MappingFile.withRows;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MappingErrorsTest {
  @Test
  void anUnknownSourceFieldIsNamedAtItsPlaceWithTheNearestOne() {
    assertThat(problemsOf("{\"target\": \"Reference\", \"from\": \"order.numbr\"}"))
        .containsExactly("t.json:4:40: order has no field 'numbr'. Did you mean 'number'?");
  }

  @Test
  void anUnknownSourceFieldInsideAnExpressionIsNamedAtItsToken() {
    assertThat(problemsOf("{\"target\": \"Reference\", \"from\": \"flow.prefix + order.numbr\"}"))
        .singleElement()
        .asString()
        .startsWith("t.json:4:54: There is no field 'numbr'")
        .endsWith("Did you mean 'number'?");
  }

  @Test
  void theTokenIsFoundBehindEscapesToo() {
    assertThat(
            problemsOf("{\"target\": \"Reference\", \"from\": \"\\\"\\u0041\\\" + ordr.number\"}"))
        .singleElement()
        .asString()
        .startsWith("t.json:4:47: Nothing here is called 'ordr'. Did you mean 'order'?");
  }

  @Test
  void anUnknownTargetFieldIsNamedWithTheNearestOne() {
    assertThat(problemsOf("{\"target\": \"Referense\", \"from\": \"order.number\"}"))
        .containsExactly(
            "t.json:4:12: The ledger has no field 'Referense'. Did you mean 'Reference'?");
  }

  @Test
  void aTypeThatDoesNotFitSaysWhatWould() {
    assertThat(problemsOf("{\"target\": \"Date\", \"from\": \"order.placedAt\"}"))
        .containsExactly(
            "t.json:4:12: 'Date' takes no moment. Give it a day; date(moment, organisation.timeZone) makes one.");
    assertThat(problemsOf("{\"target\": \"Reference\", \"from\": \"order.total\"}"))
        .containsExactly(
            "t.json:4:12: 'Reference' takes no Money. Give it a text; text(x) makes one.");
    assertThat(problemsOf("{\"target\": \"Count\", \"value\": \"three\"}"))
        .singleElement()
        .asString()
        .contains("'Count' takes no text");
  }

  @Test
  void operatorsOnDifferentTypesAreRefused() {
    assertThat(problemsOf("{\"target\": \"Reference\", \"from\": \"order.number + order.total\"}"))
        .singleElement()
        .asString()
        .startsWith("t.json:4:47: '_+_' can't be applied to ")
        .contains("text(x)");
  }

  @Test
  void anUnknownMapperOrArgumentIsNamed() {
    assertThat(
            problemsOf(
                "{\"target\": \"Reference\", \"mapper\": \"text.trunkate\", \"with\": {\"text\": \"order.number\"}}"))
        .singleElement()
        .asString()
        .startsWith(
            "t.json:4:35: There is no mapper 'text.trunkate'. Did you mean 'text.truncate'?");
    assertThat(
            problemsOf(
                "{\"target\": \"Reference\", \"mapper\": \"text.truncate\", \"with\": {\"txt\": \"order.number\", \"length\": \"order.number\"}}"))
        .hasSize(3)
        .anySatisfy(p -> assertThat(p).contains("takes no argument 'txt'. Did you mean 'text'?"))
        .anySatisfy(p -> assertThat(p).contains("'length' of text.truncate takes no text"))
        .anySatisfy(p -> assertThat(p).contains("text.truncate wants the argument 'text'"));
  }

  @Test
  void brokenJsonIsNamedWhereItBreaks() {
    assertThat(problems(withRows(TYPE).replace("\"ACCREC\"", "\"ACCREC")))
        .singleElement()
        .asString()
        .matches("(?s)t.json:3:\\d+: This is not JSON: .*");
  }

  @Test
  void emptyFilesAndValuesOfTheWrongKindAreNamedAtTheirPlace() {
    assertThat(problems("")).singleElement().asString().startsWith("t.json:1:1: ");
    assertThat(problemsOf("{\"target\": \"Reference\", \"value\": null}"))
        .anySatisfy(p -> assertThat(p).startsWith("t.json:4:34: "));
    assertThat(problemsOf("{\"target\": \"Reference\", \"from\": true}"))
        .anySatisfy(p -> assertThat(p).startsWith("t.json:4:33: "));
    assertThat(problems("[1]")).isNotEmpty().allSatisfy(p -> assertThat(p).startsWith("t.json:1:"));
  }

  @Test
  void aRowThatSaysNothingOrTooMuchIsRefused() {
    assertThat(problemsOf("{\"target\": \"Reference\"}"))
        .singleElement()
        .asString()
        .startsWith("t.json:4:1: The row doesn't say what the field is filled from");
    assertThat(problemsOf("{\"target\": \"Reference\", \"frm\": \"order.number\"}"))
        .anySatisfy(p -> assertThat(p).startsWith("t.json:4:32: Nothing is called 'frm' here"));
    assertThat(problems("{\"name\": \"t\"}"))
        .anySatisfy(p -> assertThat(p).isEqualTo("t.json:1:1: 'key' is missing. Add \"key\"."));
  }

  @Test
  void aFieldFilledTwiceAndARequiredOneNotFilledAreTold() {
    assertThat(
            problems(
                withRows(
                    "{\"target\": \"Sent\", \"value\": true}",
                    "{\"target\": \"Sent\", \"value\": false}")))
        .hasSize(2)
        .anySatisfy(p -> assertThat(p).contains("No row fills 'Type'"))
        .anySatisfy(p -> assertThat(p).startsWith("t.json:4:12: 'Sent' is filled twice"));
  }

  @Test
  void aConstantThatTheLedgerRefusesIsToldBeforeAnyOrderComes() {
    assertThat(problems(withRows("{\"target\": \"Type\", \"value\": \"ACCREK\"}")))
        .singleElement()
        .asString()
        .contains("is 'ACCREK' where the ledger takes ACCREC, ACCPAY");
    assertThat(problemsOf("{\"target\": \"Reference\", \"value\": \"" + "x".repeat(21) + "\"}"))
        .singleElement()
        .asString()
        .contains("has 21 characters where the ledger takes 20");
  }

  @Test
  void aTextThatMayBeTooLongIsAWarningUnlessTheAuthorAcceptsIt() throws Exception {
    String row = "{\"target\": \"Reference\", \"from\": \"order.number\"}";
    assertThat(MappingFile.load(withRows(TYPE, row)).warnings())
        .singleElement()
        .satisfies(w -> assertThat(w.message()).contains("takes 20 characters"));
    String accepted = row.replace("}", ", \"tooLong\": \"hold\"}");
    assertThat(MappingFile.load(withRows(TYPE, accepted)).warnings()).isEmpty();
  }

  @Test
  void aComparisonWithAValueThatNeverOccursIsASlip() {
    assertThat(
            problemsOf("{\"target\": \"Sent\", \"from\": \"order.priceBasis == 'TAX_INCLUSVE'\"}"))
        .singleElement()
        .asString()
        .contains("order.priceBasis is never 'TAX_INCLUSVE'. Did you mean 'TAX_INCLUSIVE'?");
  }

  @Test
  void everyFaultOfEveryFileIsToldAtOnce() {
    assertThat(
            problems(
                withRows(
                    TYPE,
                    "{\"target\": \"Referense\", \"from\": \"order.numbr\"}",
                    "{\"target\": \"LineItems[]\", \"each\": \"order.number\", \"fields\": [{\"target\": \"Quantity\", \"value\": 1}]}",
                    "{\"target\": \"Contact.ContactID\", \"document\": \"CONTACT\"}",
                    "{\"target\": \"Sent\", \"value\": true, \"when\": \"order.total\"}")))
        .hasSize(5);
  }
}
