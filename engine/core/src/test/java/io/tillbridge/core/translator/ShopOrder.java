package io.tillbridge.core.translator;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.ledger.TaxRate;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Orders of an Australian shop, and the books they go to. */
final class ShopOrder {
  private static final String PAID =
      """
      {"id":"57","number":"1057","placedAt":"2026-07-01T20:03:04Z",
       "updatedAt":"2026-07-01T20:05:00Z","currency":"AUD",
       "paymentStatus":{"code":"P","name":"Paid"},"fulfilmentStatus":{"code":"N","name":"New"},
       "customer":{"id":"3","name":"Ada Park","firstName":"Ada","lastName":"Park",
                   "email":"ada@example.com","guest":false},
       "billingAddress":{"firstName":"Ada","lastName":"Park","lines":["1 High St"],
                         "city":"Sydney","region":"New South Wales","postcode":"2000",
                         "country":"AU"},
       "lines":[
         {"id":"1","sku":"TEA","name":"Tea","quantity":3,"unitPrice":"3.3350 AUD"},
         {"id":"2","sku":"POT","name":"Pot","quantity":1,"unitPrice":"40.0000 AUD"}],
       "surcharges":[
         {"id":"s","kind":"SHIPPING","code":"SHIPPING","name":"Courier","amount":"9.9500 AUD"},
         {"id":"t","kind":"TAX","code":"CDEV.STAX.1","name":"GST","amount":"6.0000 AUD"}],
       "payments":[{"id":"901","orderId":"57","state":"CAPTURED","amount":"65.96 AUD",
                    "at":"2026-07-01T20:05:00Z","method":"Card"}],
       "total":"65.9550 AUD"}
      """;

  private ShopOrder() {}

  static Order paid() {
    return read(PAID);
  }

  /** The paid order with one text in its JSON replaced. */
  static Order paid(String text, String by) {
    if (!PAID.contains(text)) {
      throw new IllegalArgumentException("the sample order has no " + text);
    }
    return read(PAID.replace(text, by));
  }

  /** The order with this payment status and no payment. */
  static Order unpaid(String status) {
    return unpaid(status, "", "");
  }

  /** The same with one text in its JSON replaced. */
  static Order unpaid(String status, String text, String by) {
    CanonicalJson json = new CanonicalJson();
    String changed = PAID.replace("\"code\":\"P\"", "\"code\":\"" + status + "\"");
    JsonObject order = json.toJson(read(text.isEmpty() ? changed : changed.replace(text, by)));
    return json.fromJson(Json.createObjectBuilder(order).remove("payments").build(), Order.class);
  }

  static ReferenceData books() {
    return new ReferenceData(
        new Organisation("org", "Teahouse", "AU", "AUD", ZoneId.of("Australia/Sydney"), null),
        List.of(
            new Account("200", "a", "Sales", "REVENUE", "OUTPUT", false, false, true),
            new Account("260", "b", "Other revenue", "REVENUE", "OUTPUT", false, false, true),
            new Account("860", "c", "Rounding", "EXPENSE", "BASEXCLUDED", true, false, true),
            new Account("090", "d", "Bank", "BANK", "", false, true, true),
            new Account("091", "e", "Clearing", "BANK", "", false, true, true)),
        List.of(
            new TaxRate("OUTPUT", "GST on income", BigDecimal.TEN, true, true),
            new TaxRate("EXEMPTOUTPUT", "GST free income", BigDecimal.ZERO, true, true),
            new TaxRate("EXEMPTEXPORT", "GST free exports", BigDecimal.ZERO, true, true),
            new TaxRate("BASEXCLUDED", "BAS excluded", BigDecimal.ZERO, true, true)),
        List.of(new Item("TEA", "i", "Tea", "", "")),
        List.of(),
        List.of("AUD", "NZD"),
        Instant.EPOCH);
  }

  private static Order read(String json) {
    return new CanonicalJson().read(json, Order.class);
  }
}
