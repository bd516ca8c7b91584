package io.tillbridge.core.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.translation.FieldExplanation;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Reference | flow.prefix + order.number                          | "S1-1007"
          Reference | upper(order.lines[0].name)                          | "TEA NO. 1"
          Reference | default(order.lines[9].name, 'none')                | "none"
          Reference | default(flow.parameters.greeting, 'Hello')          | "Hello"
          Reference | flow.parameters['salutation'] + ' ' + order.customer.firstName | "Dear Ada"
          Reference | order.customFields.po                               | "PO 17"
          Reference | text(order.customFields['po'])                      | "PO 17"
          Reference | join([order.number, '', order.currency], '/')       | "1007/AUD"
          Reference | text(round(order.lines[0].unitPrice.amount, 2))     | "12.35"
          Count     | order.lines[1].quantity * decimal('0.1') + 1        | 1.2
          Count     | size(order.lines)                                   | 2
          Count     | -order.lines[0].unitPrice.amount                    | -12.3450
          Total     | rounded(order.lines[0].unitPrice * 2 + order.total) | 79.69
          Total     | order.total - order.total                           | 0.00
          Date      | date(order.placedAt, organisation.timeZone)         | "2026-07-02"
          Date      | addDays(date('2026-02-27'), 2)                      | "2026-03-01"
          Sent      | order.total.amount == decimal('55')                 | true
          Sent      | order.total > order.lines[0].unitPrice              | true
          Sent      | order.lines.exists(l, l.sku == 'SKU2')              | true
          Sent      | order.lines.all(l, l.quantity > 1)                  | false
          Sent      | has(customer.phone)                                 | false
          Sent      | has(order.customFields.po) && !has(flow.parameters.x) | true
          Sent      | order.paymentStatus.code in ['P', 'PP']             | true
          Sent      | !(order.number.startsWith('2') && true)              | true
          Sent      | order.paid.amount == decimal(0)                              | true
          """)
  void expressionsComputeExactly(String target, String expression, String expected)
      throws Exception {
    JsonValue value = value(target, expression);
    assertThat(value).hasToString(expected);
  }

  @Test
  void anExpressionExplainsItselfByEverySourceValueItSaw() throws Exception {
    Mapping mapping = mapping("Reference", "flow.prefix + upper(order.customer.email)");
    FieldExplanation why =
        mapping.map(SampleOrder.sources()).explanations().stream()
            .filter(e -> e.path().equals("Reference"))
            .findFirst()
            .orElseThrow();
    assertThat(why.inputs())
        .containsEntry("flow.prefix", "S1-")
        .containsEntry("order.customer.email", "ada@example.com");
    assertThat(why.source()).isEqualTo("t.json:4");
  }

  @Test
  void aValueThatCannotBeComputedHoldsTheOrderAndSaysWhy() throws Exception {
    assertThat(
            mapping("Count", "decimal(order.customer.name)").map(SampleOrder.sources()).problems())
        .singleElement()
        .satisfies(p -> assertThat(p.message()).contains("Count: 'Park & Sons' is not a decimal"))
        .satisfies(p -> assertThat(p.source()).isEqualTo("t.json:4"));
  }

  private static JsonValue value(String target, String expression) throws Exception {
    MappedDocument document = mapping(target, expression).map(SampleOrder.sources());
    assertThat(document.problems()).isEmpty();
    return document.body().get(target);
  }

  private static Mapping mapping(String target, String expression) throws Exception {
    return MappingFile.mapping(
        MappingFile.TYPE, "{\"target\": \"" + target + "\", \"from\": \"" + expression + "\"}");
  }
}
