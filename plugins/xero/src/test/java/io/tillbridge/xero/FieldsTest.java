package io.tillbridge.xero;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.xero.fields.XeroFields;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
  private final XeroFields fields = new XeroFields();

  @ParameterizedTest
  @CsvSource({
    "CONTACT, Contact",
    "ITEM, Item",
    "INVOICE, Invoice",
    "PAYMENT, Payment",
    "CREDIT_NOTE, CreditNote",
    "ALLOCATION, Allocation"
  })
  void everyFieldIsOneThatXeroDescribesWithTheLimitsThatXeroNames(LedgerKind kind, String schema) {
    XeroOpenApi.model()
        .ifPresent(
            api -> {
              for (FieldDescription field : fields.fields(kind)) {
                Schema<?> described = described(api, schema, field.path());
                if (described.getMaxLength() != null) {
                  assertThat(field.maxLength())
                      .as(field.path())
                      .isEqualTo(described.getMaxLength());
                }
                if (described.getEnum() != null && !field.options().isEmpty()) {
                  assertThat(field.options())
                      .as(field.path())
                      .isSubsetOf(described.getEnum().stream().map(Object::toString).toList());
                }
              }
            });
  }

  @Test
  void aCreditNotesLinesHaveNoDiscounts() {
    assertThat(fields.fields(LedgerKind.CREDIT_NOTE))
        .extracting(FieldDescription::path)
        .contains("LineItems[].TaxAmount")
        .noneMatch(path -> path.contains("Discount"));
  }

  @Test
  void paidIsNotAStatusThatAMappingMaySet() {
    assertThat(fields.fields(LedgerKind.INVOICE))
        .filteredOn(field -> field.path().equals("Status"))
        .flatExtracting(FieldDescription::options)
        .doesNotContain("PAID");
  }

  private static Schema<?> described(OpenAPI api, String root, String path) {
    Schema<?> schema = resolved(api, api.getComponents().getSchemas().get(root));
    for (String step : path.split("\\.", -1)) {
      Map<String, ?> properties = schema.getProperties();
      String name = step.replace("[]", "");
      assertThat(properties).as("fields of Xero's %s, for %s", root, path).containsKey(name);
      schema = resolved(api, (Schema<?>) properties.get(name));
      if (step.endsWith("[]")) {
        schema = resolved(api, schema.getItems());
      }
    }
    return schema;
  }

  private static Schema<?> resolved(OpenAPI api, Schema<?> schema) {
    String ref = schema.get$ref();
    return ref == null
        ? schema
        : api.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
  }
}
