package io.tillbridge.fields;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.core.mapping.MappedDocument;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.Organisation;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The functions as an analyst calls them, through the mapping engine. */
class InMappingsTest {
  private static final String MAPPING =
      """
      {"name": "custom", "source": "CUSTOMER", "target": "CONTACT", "key": "order.id", "fields": [
        {"target": "Reference", "mapper": "field.reference",
         "with": {"value": "order.customFields['po']", "prefix": "'PO '"}},
        {"target": "Nothing", "mapper": "field.text", "with": {"value": "order.customFields['none']"}},
        {"target": "Group", "mapper": "field.choice",
         "with": {"value": "order.customFields['group']",
                  "options": "['Wholesale -> B2B', 'Retail -> B2C']"}},
        {"target": "Weight", "mapper": "field.number",
         "with": {"value": "order.customFields['weight']", "decimals": 1}},
        {"target": "Wanted", "mapper": "field.date",
         "with": {"value": "order.customFields['wanted']", "formats": "['dd/MM/yyyy']"}},
        {"target": "Gift", "mapper": "field.yesNo",
         "with": {"value": "order.customFields['gift']", "default": true}},
        {"target": "Abn", "mapper": "field.contact",
         "with": {"customer": "customer", "name": "'abn'", "maxLength": 50}},
        {"target": "Lines[]", "each": "order.lines", "as": "line", "fields": [
          {"target": "Description", "mapper": "field.lineDescription",
           "with": {"description": "line.name", "fields": "line.customFields"}},
          {"target": "Option", "mapper": "field.trackingOption",
           "with": {"value": "line.customFields['region']", "options": "['NSW -> East']",
                    "default": "'Other'"}}]}]}
      """;

  private static final String ORDER =
      """
      {"id": "42", "placedAt": "2026-03-01T10:00:00Z", "currency": "AUD", "total": "10 AUD",
       "customer": {"id": "7", "addresses": [
         {"customFields": {"abn": {"type": "text", "value": "51 824"}}}]},
       "customFields": {"po": {"type": "text", "value": "17"},
                        "group": {"type": "choice", "value": "wholesale"},
                        "weight": {"type": "text", "value": "1,234.56"},
                        "wanted": {"type": "text", "value": "05/03/2026"}},
       "lines": [{"id": "1", "name": "Mug", "quantity": 1, "unitPrice": "10 AUD",
                  "customFields": {"region": {"type": "text", "value": "nsw"}}}]}
      """;

  @Test
  void a_mapping_puts_custom_fields_where_the_ledger_wants_them() throws Exception {
    FieldMappers mappers = FieldMappers.standard().with(new CustomFieldsPlugin().fieldMappers());
    Mappings mappings = Mappings.of(Map.of("custom.json", MAPPING), mappers, Mappings.UNCHECKED);
    Order order = new CanonicalJson().read(ORDER, Order.class);
    Organisation organisation =
        new Organisation("o", "Org", "AU", "AUD", ZoneId.of("Australia/Sydney"), null);

    MappedDocument contact =
        mappings
            .find(LedgerKind.CONTACT)
            .orElseThrow()
            .map(Sources.of(order, organisation, new FlowSettings("f", "s", "S1-", Map.of())));

    assertThat(contact.problems()).isEmpty();
    assertThat(contact.body().toString())
        .isEqualTo(
            """
            {"Reference":"PO 17","Group":"B2B","Weight":1234.6,"Wanted":"2026-03-05","Gift":true,\
            "Abn":"51 824","Lines":[{"Description":"Mug, region: nsw","Option":"East"}]}""");
  }
}
