package io.tillbridge.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void aTextLongerThanTheLedgerTakesHoldsTheOrderAndIsNotCut() throws Exception {
    Mapping mapping =
        MappingFile.mapping(
            MappingFile.TYPE,
            "{\"target\": \"Reference\", \"from\": \"order.number + ' for ' + order.customer.email\"}");
    MappedDocument document = mapping.map(SampleOrder.sources());
    assertThat(document.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isEqualTo("mapping-limit"))
        .satisfies(
            p ->
                assertThat(p.message())
                    .isEqualTo("Reference has 24 characters where the ledger takes 20"))
        .satisfies(p -> assertThat(p.source()).isEqualTo("t.json:4"));
    assertThat(document.body().getString("Reference")).isEqualTo("1007 for ada@example.com");
  }

  @Test
  void aTextIsCutWhereTheMappingSaysSo() throws Exception {
    Mapping mapping =
        MappingFile.mapping(
            MappingFile.TYPE,
            "{\"target\": \"Reference\", \"mapper\": \"text.truncate\", \"with\": {\"text\": \"'abc😀def'\", \"length\": 4}}");
    MappedDocument document = mapping.map(SampleOrder.sources());
    assertThat(document.problems()).isEmpty();
    assertThat(document.body().getString("Reference")).isEqualTo("abc");
  }

  @Test
  void aFieldThatTheLedgerWantsAndTheOrderLeavesEmptyHoldsIt() throws Exception {
    Mapping mapping =
        MappingFile.mapping(
            MappingFile.TYPE,
            "{\"target\": \"LineItems[]\", \"each\": \"order.lines\", \"as\": \"line\", \"fields\": ["
                + "{\"target\": \"Description\", \"from\": \"line.productClass\"},"
                + "{\"target\": \"Quantity\", \"from\": \"line.quantity\"}"
                + "]}");
    assertThat(mapping.map(SampleOrder.sources()).problems())
        .extracting(p -> p.message())
        .containsExactly(
            "LineItems[0].Description is empty and the ledger wants it: line.productClass",
            "LineItems[1].Description is empty and the ledger wants it: line.productClass");
  }

  @Test
  void aWholeObjectThatTheLedgerWantsAndNothingFillsHoldsTheOrder() throws Exception {
    String row = "{\"target\": \"Account.Code\", \"from\": \"order.link\"}";
    Mappings mappings =
        Mappings.of(
            Map.of("t.json", MappingFile.withRows(row)),
            FieldMappers.standard(),
            kind ->
                List.of(
                    new FieldDescription("Account", FieldType.OBJECT, true, 0, List.of(), ""),
                    new FieldDescription("Account.Code", FieldType.TEXT, false, 0, List.of(), "")));
    Mapping mapping = mappings.find(LedgerKind.INVOICE).orElseThrow();
    assertThat(mapping.map(SampleOrder.sources()).problems())
        .singleElement()
        .satisfies(
            p -> assertThat(p.message()).startsWith("Account is empty and the ledger wants"));
  }

  @Test
  void emptyTextsAreLeftOutUnlessTheRowKeepsThemOrHasADefault() throws Exception {
    assertThat(body("{\"target\": \"Reference\", \"from\": \"order.link\"}"))
        .isEqualTo("{\"Type\":\"ACCREC\"}");
    assertThat(body("{\"target\": \"Reference\", \"from\": \"order.link\", \"keepEmpty\": true}"))
        .isEqualTo("{\"Type\":\"ACCREC\",\"Reference\":\"\"}");
    assertThat(body("{\"target\": \"Reference\", \"from\": \"order.link\", \"default\": \"none\"}"))
        .isEqualTo("{\"Type\":\"ACCREC\",\"Reference\":\"none\"}");
    assertThat(body("{\"target\": \"Sent\", \"value\": true, \"when\": \"order.number == 'x'\"}"))
        .isEqualTo("{\"Type\":\"ACCREC\"}");
  }

  @Test
  void aBlockOfConstantsAloneIsLeftOut() throws Exception {
    assertThat(body("{\"target\": \"LineItems[0].Description\", \"value\": \"x\"}"))
        .isEqualTo("{\"Type\":\"ACCREC\"}");
  }

  private static String body(String row) throws Exception {
    MappedDocument document = MappingFile.mapping(MappingFile.TYPE, row).map(SampleOrder.sources());
    assertThat(document.problems()).isEmpty();
    return document.body().toString();
  }
}
