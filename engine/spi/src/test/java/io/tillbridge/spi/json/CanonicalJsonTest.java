package io.tillbridge.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {
  private static final String ORDER =
      """
      {"id":"7","number":"1007","placedAt":"2026-07-01T02:03:04Z","currency":"AUD",
       "paymentStatus":{"code":"P","name":"Paid"},
       "customer":{"id":"3","name":"Ada Park","guest":false,"loyalty":{"tier":"gold"}},
       "billingAddress":{"lines":["1 High St"],"country":"AU","dpid":"99"},
       "lines":[{"id":"1","sku":"TEA","name":"Tea","quantity":2,"unitPrice":"12.3450 AUD",
                 "gift":true,
                 "surcharges":[{"id":"s","kind":"HANDLING","amount":"1.00 AUD","x":1}]}],
       "payments":[{"id":"t1","state":"CAPTURED","amount":"25.69 AUD",
                    "at":"2026-07-01T02:03:05Z","risk":0.25}],
       "total":"25.69 AUD",
       "customFields":{"po":{"type":"text","value":"PO 17"},
                       "due":{"type":"date","value":"2026-08-01"}},
       "survey":{"stars":4.50}}
      """;
  private final CanonicalJson json = new CanonicalJson();

  @Test
  void anOrderReadsWithItsMoneyExactAndWhatWasLeftOutEmpty() {
    Order order = json.read(ORDER, Order.class);
    assertThat(order.lines().get(0).unitPrice()).isEqualTo(Money.of("12.3450", "AUD"));
    assertThat(order.paid()).isEqualTo(Money.of("25.69", "AUD"));
    assertThat(order.customer().email()).isEmpty();
    assertThat(order.refunds()).isEmpty();
    assertThat(order.customFields().get("po")).isEqualTo(new FieldValue.Text("PO 17"));
  }

  @Test
  void membersThatWeDoNotKnowAreKeptOnEveryLevelAndWrittenWhereTheyStood() {
    Order order = json.read(ORDER, Order.class);
    JsonObject again = json.toJson(order);
    assertThat(again.getJsonObject("survey")).isEqualTo(parsed("{\"stars\":4.50}"));
    assertThat(again.getJsonObject("customer").getJsonObject("loyalty").getString("tier"))
        .isEqualTo("gold");
    JsonObject line = again.getJsonArray("lines").getJsonObject(0);
    assertThat(line.getBoolean("gift")).isTrue();
    assertThat(line.getJsonArray("surcharges").getJsonObject(0).getInt("x")).isEqualTo(1);
    assertThat(again.getJsonObject("billingAddress").getString("dpid")).isEqualTo("99");
    assertThat(again.containsKey("unknown")).isFalse();
    assertThat(json.fromJson(again, Order.class)).isEqualTo(order);
  }

  @Test
  void aMissingTotalIsNamed() {
    assertThatThrownBy(() -> json.read(ORDER.replace("\"total\":\"25.69 AUD\",", ""), Order.class))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("order.total is missing");
  }

  @Test
  void anAmountInAnotherCurrencyIsRefused() {
    assertThatThrownBy(() -> json.read(ORDER.replace("12.3450 AUD", "12.3450 NZD"), Order.class))
        .isInstanceOf(UnreadableDocument.class)
        .hasMessageContaining("line.unitPrice is in NZD in an order in AUD");
  }

  private static JsonObject parsed(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
