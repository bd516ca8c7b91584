package io.tillbridge.core.mapping;

import io.tillbridge.core.mapping.document.MappingErrors;
import io.tillbridge.core.mapping.document.MappingProblem;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldType;
import java.util.List;
import java.util.Map;

/** Small mapping files for tests, one row a line, the first row on line 3. */
final class MappingFile {
  static final DescribesFields LEDGER =
      kind ->
          List.of(
              new FieldDescription(
                  "Type", FieldType.CHOICE, true, 0, List.of("ACCREC", "ACCPAY"), "what it is"),
              field("Reference", FieldType.TEXT, 20),
              field("Date", FieldType.DATE, 0),
              field("Total", FieldType.AMOUNT, 0),
              field("Count", FieldType.NUMBER, 0),
              field("Sent", FieldType.YES_NO, 0),
              field("Contact.ContactID", FieldType.REFERENCE, 0),
              new FieldDescription(
                  "LineItems[].Description", FieldType.TEXT, true, 10, List.of(), "what is sold"),
              field("LineItems[].Quantity", FieldType.NUMBER, 0));

  static final String TYPE = "{\"target\": \"Type\", \"value\": \"ACCREC\"}";

  private MappingFile() {}

  static String withRows(String... rows) {
    return "{\"name\": \"t\", \"source\": \"ORDER\", \"target\": \"INVOICE\", \"key\": \"order.number\",\n"
        + "\"fields\": [\n"
        + String.join(",\n", rows)
        + "\n]}";
  }

  static Mapping mapping(String... rows) throws MappingErrors {
    return load(withRows(rows)).find(LedgerKind.INVOICE).orElseThrow();
  }

  static Mappings load(String text) throws MappingErrors {
    return Mappings.of(Map.of("t.json", text), FieldMappers.standard(), LEDGER);
  }

  /** What is wrong with a file, each as a person sees it. */
  static List<String> problems(String text) {
    try {
      load(text);
      return List.of();
    } catch (MappingErrors e) {
      return e.problems().stream().map(MappingProblem::toString).toList();
    }
  }

  /** What is wrong with a file of a type and one more row, which stands on line 4. */
  static List<String> problemsOf(String row) {
    return problems(withRows(TYPE, row));
  }

  private static FieldDescription field(String path, FieldType type, int length) {
    return new FieldDescription(path, type, false, length, List.of(), "");
  }
}
