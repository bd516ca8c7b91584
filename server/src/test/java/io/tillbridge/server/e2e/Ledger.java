package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What stands in the books. */
record Ledger(Web web) {

  /** An invoice. */
  record Invoice(JsonObject json) {
    String number() {
      return json.getString("InvoiceNumber", "");
    }

    String status() {
      return json.getString("Status");
    }

    BigDecimal sum(String field) {
      return json.getJsonNumber(field).bigDecimalValue();
    }

    boolean live() {
      return !status().equals("VOIDED") && !status().equals("DELETED");
    }

    List<JsonObject> lines() {
      return json.getJsonArray("LineItems").getValuesAs(JsonObject.class);
    }
  }

  JsonObject all() {
    return web.get("/sandbox/ledger?org=AU").asJsonObject();
  }

  List<Invoice> invoices() {
    return all().getJsonArray("Invoices").getValuesAs(JsonObject.class).stream()
        .map(Invoice::new)
        .toList();
  }

  /** The invoices of an order, voided ones too. */
  List<Invoice> invoicesOf(Shop.Placed order) {
    return invoices().stream().filter(i -> i.number().equals("WEB-" + order.number())).toList();
  }

  /** The one invoice of an order. */
  Invoice invoiceOf(Shop.Placed order) {
    List<Invoice> found = invoicesOf(order);
    assertThat(found).as("invoices of order " + order.number()).hasSize(1);
    return found.get(0);
  }

  /** Fails unless the order stands exactly once and to the cent. */
  void shows(Shop.Placed order) {
    agrees(order, invoicesOf(order).stream().filter(Invoice::live).toList());
  }

  private static void agrees(Shop.Placed order, List<Invoice> found) {
    String name = "order " + order.number() + " (" + order.order().status() + ")";
    assertThat(found).as("invoices of " + name).hasSize(1);
    Invoice invoice = found.get(0);
    ShopOrder wanted = order.order();
    assertThat(invoice.sum("Total")).as("total of " + name).isEqualByComparingTo(wanted.total());
    assertThat(invoice.sum("TotalTax")).as("tax of " + name).isEqualByComparingTo(wanted.tax());
    assertThat(invoice.sum("AmountPaid")).as("paid " + name).isEqualByComparingTo(wanted.paid());
    assertThat(invoice.json().getString("CurrencyCode")).isEqualTo(wanted.currency());
    String status =
        switch (wanted.status()) {
          case "P" -> "PAID";
          case "A" -> "DRAFT";
          default -> "AUTHORISED";
        };
    assertThat(invoice.status()).as("status of " + name).isEqualTo(status);
  }

  /** Fails unless these orders, and nothing else, stand once each and to the cent. */
  void showsExactly(Collection<Shop.Placed> orders) {
    JsonObject all = all();
    Map<String, List<Invoice>> invoices =
        all.getJsonArray("Invoices").getValuesAs(JsonObject.class).stream()
            .map(Invoice::new)
            .collect(Collectors.groupingBy(Invoice::number));
    long missing =
        orders.stream().filter(order -> !invoices.containsKey("WEB-" + order.number())).count();
    assertThat(missing).as("orders that are not booked, of " + orders.size()).isZero();
    orders.forEach(
        order -> agrees(order, invoices.getOrDefault("WEB-" + order.number(), List.of())));
    assertThat(invoices).as("invoices in all").hasSameSizeAs(orders);
    long paid = orders.stream().filter(order -> order.order().paid().signum() > 0).count();
    assertThat(standing(all, "Payments", p -> !p.getString("Status").equals("DELETED")))
        .as("payments in all")
        .hasSize(Math.toIntExact(paid));
    Set<String> numbers = new HashSet<>();
    for (JsonObject contact : all.getJsonArray("Contacts").getValuesAs(JsonObject.class)) {
      assertThat(numbers.add(contact.getString("ContactNumber", contact.toString())))
          .as("contact " + contact.getString("Name") + " stands once")
          .isTrue();
    }
  }

  private static List<JsonObject> standing(
      JsonObject all, String kind, Predicate<JsonObject> which) {
    return all.getJsonArray(kind).getValuesAs(JsonObject.class).stream().filter(which).toList();
  }
}
