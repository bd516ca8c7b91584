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

  private static final List<String> SETTLED_INVOICE =
      List.of("InvoiceID", "InvoiceNumber", "Status", "AmountDue", "AmountPaid");

  private static final List<String> SETTLED_NOTE =
      List.of("CreditNoteID", "CreditNoteNumber", "Status", "RemainingCredit");

  private Extract() {}

  /**
   * Xero's key of the document, empty where it is missing or zero. Xero doesn't always tell an
   * allocation's: then the invoice's tells it apart within its credit note.
   */
  public static Optional<String> id(Resource resource, Element element) {
    return key(element, resource.idMember())
        .or(
            () ->
                resource == Resource.ALLOCATION
                    ? key(element.element("Invoice"), "InvoiceID")
                    : Optional.empty());
  }

  private static Optional<String> key(Element element, String member) {
    return Optional.of(element.text(member)).filter(id -> !id.isEmpty() && !id.equals(NO_ID));
  }

  /** Key, numbers, totals and status, and Xero's warnings. */
  public static JsonObject of(Resource resource, Element element) {
    JsonObjectBuilder kept = JsonText.provider().createObjectBuilder();
    keep(kept, element, List.of(resource.idMember()));
    keep(kept, element, told(resource));
    keep(kept, "Invoice", element, SETTLED_INVOICE);
    keep(kept, "CreditNote", element, SETTLED_NOTE);
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
      case CREDIT_NOTE ->
          List.of(
              "CreditNoteNumber",
              "Reference",
              "Status",
              "CurrencyCode",
              "CurrencyRate",
              "SubTotal",
              "TotalTax",
              "Total",
              "RemainingCredit");
      case ALLOCATION -> List.of("Amount", "Date");
    };
  }

  private static void keep(
      JsonObjectBuilder kept, String inside, Element element, List<String> members) {
    if (element.json().containsKey(inside)) {
      JsonObjectBuilder nested = JsonText.provider().createObjectBuilder();
      keep(nested, element.element(inside), members);
      kept.add(inside, nested);
    }
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
