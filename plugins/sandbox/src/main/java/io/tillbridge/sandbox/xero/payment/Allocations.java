package io.tillbridge.sandbox.xero.payment;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Allocation;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.DocumentStatus;
import io.tillbridge.sandbox.xero.document.DocumentView;
import io.tillbridge.sandbox.xero.document.Documents;
import io.tillbridge.sandbox.xero.document.Settling;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import io.tillbridge.sandbox.xero.wire.XeroError;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Setting a credit note against invoices, and undoing it. */
public record Allocations() {
  private static final String COLLECTION = "Allocations";
  private static final Documents NOTES = new Documents(DocumentKind.CREDIT_NOTE);
  private static final Batch BATCH = new Batch(COLLECTION, "AllocationID", "");

  /** PUT of allocations. */
  public Answer write(Books books, Call call) {
    Document note = NOTES.found(books, call);
    return BATCH.write(books, call, sent -> allocate(books, note, sent));
  }

  /** DELETE of one. */
  public Answer delete(Books books, Call call) {
    Document note = NOTES.found(books, call);
    Allocation allocation =
        Fields.uuid(call.param("part"))
            .flatMap(books.allocations()::get)
            .filter(found -> found.creditNoteId().equals(note.id()))
            .orElseThrow(XeroError::notFound);
    books.allocations().remove(allocation.id());
    settle(books, note, allocation);
    return Envelope.of(
        books,
        COLLECTION,
        List.of(
            JsonText.object(DocumentView.allocation(books, allocation))
                .add("IsDeleted", true)
                .build()));
  }

  private static Batch.Result allocate(Books books, Document note, Fields sent) {
    Optional<Document> invoice =
        sent.nested("Invoice")
            .flatMap(
                named ->
                    named
                        .id("InvoiceID")
                        .flatMap(books.documents()::get)
                        .or(
                            () ->
                                named
                                    .filled("InvoiceNumber")
                                    .flatMap(n -> books.document(DocumentKind.INVOICE, n))));
    BigDecimal amount =
        sent.number("Amount").orElse(BigDecimal.ZERO).setScale(2, RoundingMode.HALF_UP);
    LocalDate day =
        sent.filled("Date")
            .flatMap(XeroDate::day)
            .orElseGet(() -> LocalDate.ofInstant(books.clock().instant(), ZoneOffset.UTC));
    Optional<String> problem =
        problem(books, note, invoice, amount)
            .or(() -> books.circumstances().locked("allocation", day));
    if (invoice.isEmpty() || problem.isPresent()) {
      return new Batch.Refused(List.of(problem.orElse("The invoice could not be found")));
    }
    Allocation allocation =
        new Allocation(books.newId(), note.id(), invoice.get().id(), amount, day);
    books.allocations().put(allocation.id(), allocation);
    settle(books, note, allocation);
    return new Batch.Written(DocumentView.allocation(books, allocation));
  }

  private static Optional<String> problem(
      Books books, Document note, Optional<Document> invoice, BigDecimal amount) {
    if (invoice.filter(i -> i.kind() == DocumentKind.INVOICE).isEmpty()) {
      return Optional.of("The invoice could not be found");
    }
    boolean approved =
        note.status() == DocumentStatus.AUTHORISED
            && invoice.get().status() == DocumentStatus.AUTHORISED;
    if (!approved) {
      return Optional.of("A credit note and the invoice it is set against must both be approved");
    }
    if (!note.currency().equals(invoice.get().currency())) {
      return Optional.of("A credit note and the invoice must have the same currency");
    }
    if (!note.contactId().equals(invoice.get().contactId())) {
      return Optional.of("A credit note and the invoice must be for the same contact");
    }
    boolean tooMuch =
        amount.compareTo(books.open(note)) > 0 || amount.compareTo(books.open(invoice.get())) > 0;
    return amount.signum() <= 0 || tooMuch
        ? Optional.of("Allocation amount exceeds what is open")
        : Optional.empty();
  }

  private static void settle(Books books, Document note, Allocation allocation) {
    Settling settling = new Settling(books);
    settling.settle(note);
    books.documents().get(allocation.invoiceId()).ifPresent(settling::settle);
  }
}
