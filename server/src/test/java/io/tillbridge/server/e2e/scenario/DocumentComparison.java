package io.tillbridge.server.e2e.scenario;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * Holds one invoice or credit note of the ledger against what a scenario says of it.
 *
 * @param name what the scenario calls it
 * @param books all that stands in the ledger
 */
record DocumentComparison(
    Differences differences, String name, JsonObject books, JsonObject document) {

  /** A text is the status alone. */
  void compare(Given wanted) {
    Map<String, Given> told = wanted.isText() ? Map.of("status", wanted) : wanted.named();
    told.forEach(this::part);
  }

  private void part(String part, Given wanted) {
    switch (part) {
      case "lines" -> lines(wanted);
      case "payments", "payouts" -> payments(wanted);
      case "allocated" -> allocations(wanted);
      default -> differences.text(name + " " + part, wanted.text(), value(part, wanted));
    }
  }

  private String value(String part, Given wanted) {
    return switch (part) {
      case "status" -> shown("Status");
      case "total" -> shown("Total");
      case "tax" -> shown("TotalTax");
      case "net" -> shown("SubTotal");
      case "due" -> shown("AmountDue");
      case "paid" -> shown("AmountPaid");
      case "credited" -> shown("AmountCredited");
      case "left" -> shown("RemainingCredit");
      case "currency" -> shown("CurrencyCode");
      case "rate" -> shown("CurrencyRate");
      case "reference" -> shown("Reference");
      case "date" -> shown("DateString").replaceFirst("T.*", "");
      case "due date" -> shown("DueDateString").replaceFirst("T.*", "");
      case "amounts" -> shown("LineAmountTypes");
      case "contact" -> document.getJsonObject("Contact").getString("Name");
      default -> throw wanted.wrong("a document has no \"" + part + "\"");
    };
  }

  private String shown(String field) {
    return text(document.getOrDefault(field, JsonValue.NULL));
  }

  private static String text(JsonValue value) {
    if (value == JsonValue.NULL) {
      return "";
    }
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private void lines(Given wanted) {
    List<JsonObject> found = document.getJsonArray("LineItems").getValuesAs(JsonObject.class);
    List<Given> all = wanted.each();
    if (found.size() != all.size()) {
      differences.add(name + " lines", all.size() + " of them", found.size() + ": " + found);
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      JsonObject line = found.get(i);
      String where = name + " line " + (i + 1) + " ";
      all.get(i)
          .named()
          .forEach(
              (part, value) -> differences.text(where + part, value.text(), of(line, part, value)));
    }
  }

  private static String of(JsonObject line, String part, Given wanted) {
    String field =
        switch (part) {
          case "net", "amount" -> "LineAmount";
          case "tax" -> "TaxAmount";
          case "tax type" -> "TaxType";
          case "account" -> "AccountCode";
          case "quantity" -> "Quantity";
          case "price" -> "UnitAmount";
          case "item" -> "ItemCode";
          case "text" -> "Description";
          case "discount" -> "DiscountAmount";
          case "tracking" -> "Tracking";
          default -> throw wanted.wrong("a line has no \"" + part + "\"");
        };
    if (field.equals("Tracking")) {
      return String.join(
          ", ",
          line.getJsonArray(field).getValuesAs(JsonObject.class).stream()
              .map(choice -> choice.getString("Name") + " " + choice.getString("Option"))
              .toList());
    }
    return text(line.getOrDefault(field, JsonValue.NULL));
  }

  /** Each as an amount, or an amount on an account, or with named parts. */
  private void payments(Given wanted) {
    boolean note = document.containsKey("CreditNoteNumber");
    String kind = note ? "CreditNote" : "Invoice";
    String number = document.getString(kind + "Number");
    List<JsonObject> found =
        books.getJsonArray("Payments").getValuesAs(JsonObject.class).stream()
            .filter(payment -> payment.getString("Status").equals("AUTHORISED"))
            .filter(payment -> payment.containsKey(kind))
            .filter(
                payment ->
                    payment.getJsonObject(kind).getString(kind + "Number", "").equals(number))
            .toList();
    List<Given> all = wanted.isText() && wanted.text().equals("none") ? List.of() : wanted.each();
    if (found.size() != all.size()) {
      differences.add(name + " payments", all.size() + " of them", found.toString());
      return;
    }
    for (int i = 0; i < all.size(); i++) {
      JsonObject payment = found.get(i);
      Given one = all.get(i);
      String where = name + " payment " + (i + 1) + " ";
      parts(one)
          .forEach(
              (part, value) ->
                  differences.text(where + part, value.text(), paid(payment, part, value)));
    }
  }

  private static Map<String, Given> parts(Given one) {
    if (!one.isText()) {
      return one.named();
    }
    String[] words = one.text().split(" on ", 2);
    Given amount = new Given(one.place(), words[0]);
    return words.length == 1
        ? Map.of("amount", amount)
        : Map.of("amount", amount, "account", new Given(one.place(), words[1]));
  }

  private static String paid(JsonObject payment, String part, Given wanted) {
    return switch (part) {
      case "amount" -> text(payment.getOrDefault("Amount", JsonValue.NULL));
      case "account" -> payment.getJsonObject("Account").getString("Code");
      case "reference" -> payment.getString("Reference", "");
      case "date" -> day(payment.getString("Date"));
      default -> throw wanted.wrong("a payment has no \"" + part + "\"");
    };
  }

  /** Xero's {@code /Date(1518685950940+0000)/} as a day. */
  private static String day(String moment) {
    String millis = moment.replaceAll("^/Date\\(|[+-]\\d+\\)/$|\\)/$", "");
    return Instant.ofEpochMilli(Long.parseLong(millis))
        .atZone(ZoneOffset.UTC)
        .toLocalDate()
        .toString();
  }

  /** What a credit note gave to invoices of the order, in all. */
  private void allocations(Given wanted) {
    JsonArray all = document.getJsonArray("Allocations");
    BigDecimal sum =
        all == null
            ? BigDecimal.ZERO
            : all.getValuesAs(JsonObject.class).stream()
                .map(each -> each.getJsonNumber("Amount").bigDecimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    differences.text(name + " allocated", wanted.text(), sum.toPlainString());
  }
}
