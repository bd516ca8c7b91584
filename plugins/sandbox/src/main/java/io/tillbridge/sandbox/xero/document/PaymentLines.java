package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Allocation;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.Payment;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;

/** Shows on a document what settles it, in short. */
record PaymentLines(Books books) {

  JsonArray of(Document document) {
    List<JsonObject> shown =
        books.paymentsOn(document.id()).stream().map(PaymentLines::payment).toList();
    return JsonText.array(shown);
  }

  JsonArray notes(Document invoice) {
    List<JsonObject> shown = books.allocationsOn(invoice).stream().map(this::note).toList();
    return JsonText.array(shown);
  }

  private static JsonObject payment(Payment payment) {
    return JsonText.object()
        .add("PaymentID", payment.id().toString())
        .add("Date", XeroDate.of(payment.date()))
        .add("Amount", payment.amount())
        .add("Reference", payment.reference().orElse(""))
        .add("CurrencyRate", payment.rate())
        .add("HasAccount", false)
        .add("HasValidationErrors", false)
        .build();
  }

  private JsonObject note(Allocation allocation) {
    String number =
        books.documents().get(allocation.creditNoteId()).map(Document::number).orElse("");
    return JsonText.object()
        .add("CreditNoteID", allocation.creditNoteId().toString())
        .add("CreditNoteNumber", number)
        .add("AppliedAmount", allocation.amount())
        .add("Date", XeroDate.of(allocation.date()))
        .add("HasErrors", false)
        .build();
  }
}
