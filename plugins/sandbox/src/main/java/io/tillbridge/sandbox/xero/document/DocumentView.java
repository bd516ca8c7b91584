package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Allocation;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.Line;
import io.tillbridge.sandbox.xero.contact.ContactView;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Shows an invoice or a credit note.
 *
 * @param books where what hangs on it is found
 * @param unitDecimals the decimals of unit prices, 2 or 4
 */
public record DocumentView(Books books, int unitDecimals) {
  private static final List<String> KEPT =
      List.of(
          "Url", "BrandingThemeID", "SentToContact", "ExpectedPaymentDate", "PlannedPaymentDate");

  /** What is kept of a document as it was sent. */
  static JsonObject kept(JsonObject... sent) {
    JsonObjectBuilder kept = JsonText.object();
    for (JsonObject fields : sent) {
      KEPT.stream().filter(fields::containsKey).forEach(name -> kept.add(name, fields.get(name)));
    }
    return kept.build();
  }

  /** Everything: with lines, the contact in full and what was paid. */
  public JsonObject full(Document document) {
    JsonObjectBuilder shown = heads(document, true);
    JsonArrayBuilder lines = JsonText.array();
    document.lines().forEach(line -> lines.add(new LineView(books, unitDecimals).shown(line)));
    return shown.add("LineItems", lines).build();
  }

  /** As in lists without pages: no lines, and of the contact not more than its name. */
  public JsonObject brief(Document document) {
    return heads(document, false).add("LineItems", JsonValue.EMPTY_JSON_ARRAY).build();
  }

  private JsonObjectBuilder heads(Document document, boolean full) {
    boolean invoice = document.kind() == DocumentKind.INVOICE;
    JsonObjectBuilder shown = JsonText.object(document.more());
    shown
        .add("Type", document.type())
        .add(document.kind().idField(), document.id().toString())
        .add(document.kind().numberField(), document.number())
        .add("Reference", document.reference().orElse(""));
    PaymentLines money = new PaymentLines(books);
    shown.add("Payments", money.of(document));
    if (invoice) {
      shown
          .add("CreditNotes", money.notes(document))
          .add("Prepayments", JsonValue.EMPTY_JSON_ARRAY)
          .add("Overpayments", JsonValue.EMPTY_JSON_ARRAY)
          .add("AmountDue", due(document))
          .add("AmountPaid", books.paid(document))
          .add("AmountCredited", books.allocated(document))
          .add("IsDiscounted", discount(document).signum() != 0);
      if (discount(document).signum() != 0) {
        shown.add("TotalDiscount", discount(document));
      }
    } else {
      shown
          .add("Allocations", allocations(document))
          .add("AppliedAmount", books.allocated(document))
          .add("RemainingCredit", due(document));
    }
    shown
        .add("CurrencyRate", document.rate())
        .add("HasErrors", false)
        .add("HasAttachments", false)
        .add("Contact", contact(document, full))
        .add("DateString", XeroDate.companion(document.date()))
        .add("Date", XeroDate.of(document.date()));
    document
        .dueDate()
        .ifPresent(
            due ->
                shown
                    .add("DueDateString", XeroDate.companion(due))
                    .add("DueDate", XeroDate.of(due)));
    document.paidOn().ifPresent(day -> shown.add("FullyPaidOnDate", XeroDate.of(day)));
    return shown
        .add("Status", document.status().name())
        .add("LineAmountTypes", document.mode().word())
        .add("SubTotal", document.totals().subTotal())
        .add("TotalTax", document.totals().tax())
        .add("Total", document.totals().total())
        .add("UpdatedDateUTC", XeroDate.of(document.updated()))
        .add("UpdatedDateUTCString", XeroDate.companion(document.updated()))
        .add("CurrencyCode", document.currency());
  }

  private JsonObject contact(Document document, boolean full) {
    ContactView view = new ContactView();
    return books
        .contacts()
        .get(document.contactId())
        .map(contact -> full ? view.full(contact) : view.brief(contact))
        .orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  /** A document that is void or thrown away is owed by nobody. */
  private BigDecimal due(Document document) {
    return document.status().live() ? books.open(document) : new BigDecimal("0.00");
  }

  private static BigDecimal discount(Document document) {
    return document.lines().stream().map(Line::discount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private JsonArrayBuilder allocations(Document note) {
    JsonArrayBuilder all = JsonText.array();
    for (Allocation allocation : books.allocationsOn(note)) {
      all.add(allocation(books, allocation));
    }
    return all;
  }

  /** Shows an allocation. */
  public static JsonObject allocation(Books books, Allocation allocation) {
    Optional<Document> invoice = books.documents().get(allocation.invoiceId());
    return JsonText.object()
        .add("AllocationID", allocation.id().toString())
        .add("Amount", allocation.amount())
        .add("Date", XeroDate.of(allocation.date()))
        .add(
            "Invoice",
            JsonText.object()
                .add("InvoiceID", allocation.invoiceId().toString())
                .add("InvoiceNumber", invoice.map(Document::number).orElse("")))
        .add(
            "CreditNote",
            JsonText.object().add("CreditNoteID", allocation.creditNoteId().toString()))
        .build();
  }

  /** The decimals of unit prices that a query asks for. */
  public static int unitDecimals(Optional<String> asked) {
    return asked.filter("4"::equals).isPresent() ? 4 : 2;
  }
}
