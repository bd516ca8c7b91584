package io.tillbridge.bench.baseline;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.PriceBasis;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes contact, invoice and payments of an order. */
public final class HandDocuments {
  private final HandBooks books;
  private final String prefix;
  private final int dueDays;
  private final JsonProvider json = JsonProvider.provider();
  private final HandContact contacts;

  /** {@code prefix} stands before natural keys. */
  public HandDocuments(HandBooks books, String prefix, int dueDays) {
    this.books = books;
    this.prefix = prefix;
    this.dueDays = dueDays;
    this.contacts = new HandContact(json, prefix);
  }

  /** From the order to its documents; none where it must not be booked. */
  public List<JsonObject> translate(Order order) {
    return map(order, HandDecisions.on(order, books));
  }

  /** From what was decided to the documents. */
  public List<JsonObject> map(Order order, HandDecisions decisions) {
    if (decisions.status().isEmpty()) {
      return List.of();
    }
    HandInvoice invoice = new HandInvoice(order, decisions, books);
    if (!invoice.taxFits || !invoice.adds) {
      return List.of();
    }
    List<JsonObject> documents = new ArrayList<>(3);
    documents.add(contacts.of(order));
    documents.add(invoice(order, decisions, invoice));
    if (decisions.payments()) {
      payments(order, documents);
    }
    return documents;
  }

  private JsonObject invoice(Order order, HandDecisions decisions, HandInvoice invoice) {
    LocalDate date = LocalDate.ofInstant(order.placedAt(), books.organisation.timeZone());
    JsonArrayBuilder lines = json.createArrayBuilder();
    for (HandInvoice.Line line : invoice.lines) {
      lines.add(line(line));
    }
    boolean inclusive = order.priceBasis() == PriceBasis.TAX_INCLUSIVE;
    return json.createObjectBuilder()
        .add("Type", "ACCREC")
        .add("InvoiceNumber", prefix + order.number())
        .add("Reference", order.number())
        .add("Date", date.toString())
        .add("DueDate", date.plusDays(dueDays).toString())
        .add("LineAmountTypes", inclusive ? "Inclusive" : "Exclusive")
        .add("CurrencyCode", order.currency())
        .add("Status", decisions.status())
        .add("LineItems", lines)
        .build();
  }

  private JsonObject line(HandInvoice.Line line) {
    JsonObjectBuilder made =
        json.createObjectBuilder()
            .add("Description", line.description)
            .add("Quantity", line.quantity)
            .add("UnitAmount", line.unit);
    if (!line.item.isEmpty()) {
      made.add("ItemCode", line.item);
    }
    made.add("AccountCode", line.coding.account()).add("TaxType", line.coding.taxType());
    if (line.forced) {
      made.add("TaxAmount", line.tax);
    }
    return made.build();
  }

  private void payments(Order order, List<JsonObject> documents) {
    int place = 0;
    for (Payment payment : order.payments()) {
      if (payment.state() != Payment.State.CAPTURED || payment.amount().rounded().sign() <= 0) {
        continue;
      }
      place++;
      LocalDate date = LocalDate.ofInstant(payment.at(), books.organisation.timeZone());
      documents.add(
          json.createObjectBuilder()
              .add("Account", json.createObjectBuilder().add("Code", "091"))
              .add("Date", date.toString())
              .add("Amount", payment.amount().rounded().amount())
              .add("Reference", place == 1 ? order.number() : order.number() + "-" + place)
              .build());
    }
  }
}
