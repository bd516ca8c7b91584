package io.tillbridge.xero.document;

import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** The few members of an answer that are kept for the record. */
public final class Extract {
  /** An element that failed may carry this instead of a key. */
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";

  private Extract() {}

  /** Xero's key of the document, empty where it is missing or zero. */
  public static Optional<String> id(Resource resource, Element element) {
    return Optional.of(element.text(resource.idMember()))
        .filter(id -> !id.isEmpty() && !id.equals(NO_ID));
  }

  /** Key, numbers, totals and status, and Xero's warnings. */
  public static JsonObject of(Resource resource, Element element) {
    JsonObjectBuilder kept = JsonText.provider().createObjectBuilder();
    keep(kept, element, List.of(resource.idMember()));
    keep(kept, element, told(resource));
    if (resource == Resource.PAYMENT) {
      JsonObjectBuilder invoice = JsonText.provider().createObjectBuilder();
      keep(
          invoice,
          element.element("Invoice"),
          List.of("InvoiceID", "InvoiceNumber", "Status", "AmountDue", "AmountPaid"));
      kept.add("Invoice", invoice);
    }
    if (!element.elements("Warnings").isEmpty()) {
      keep(kept, element, List.of("Warnings"));
    }
    return kept.build();
  }

  private static List<String> told(Resource resource) {
    return switch (resource) {
      case CONTACT -> List.of("ContactNumber", "Name", "ContactStatus", "EmailAddress");
      case ITEM -> List.of("Code", "Name");
      case INVOICE ->
          List.of(
              "InvoiceNumber",
              "Reference",
              "Status",
              "CurrencyCode",
              "CurrencyRate",
              "SubTotal",
              "TotalTax",
              "Total",
              "AmountDue",
              "AmountPaid");
      case PAYMENT -> List.of("Amount", "BankAmount", "CurrencyRate", "Reference", "Status");
    };
  }

  private static void keep(JsonObjectBuilder kept, Element element, List<String> members) {
    for (String member : members) {
      JsonValue value = element.json().get(member);
      if (value != null) {
        kept.add(member, value);
      }
    }
  }
}
