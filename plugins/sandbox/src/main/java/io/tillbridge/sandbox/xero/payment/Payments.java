package io.tillbridge.sandbox.xero.payment;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Payment;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Listing;
import io.tillbridge.sandbox.xero.wire.XeroError;
import java.util.List;

/** The operations on payments. */
public record Payments() {
  private static final String COLLECTION = "Payments";
  private static final Batch BATCH = new Batch(COLLECTION, "PaymentID", "HasValidationErrors");

  /** GET of the collection. */
  public Answer list(Books books, Call call) {
    PaymentView view = new PaymentView(books);
    return new Listing<Payment>(
            COLLECTION, Payment::updated, Payment::id, view::shown, view::shown, true)
        .list(books, books.payments().all(), call);
  }

  /** GET of one. */
  public Answer get(Books books, Call call) {
    return Envelope.of(
        books, COLLECTION, List.of(new PaymentView(books).shown(found(books, call))));
  }

  /** PUT of several; POST of one. */
  public Answer write(Books books, Call call) {
    return BATCH.write(books, call, new PaymentWriter(books)::write);
  }

  /** POST to one, which takes it back. */
  public Answer change(Books books, Call call) {
    Payment payment = found(books, call);
    PaymentWriter writer = new PaymentWriter(books);
    return BATCH.write(books, call, sent -> writer.delete(payment, sent));
  }

  private static Payment found(Books books, Call call) {
    return Fields.uuid(call.param("id"))
        .flatMap(books.payments()::get)
        .orElseThrow(XeroError::notFound);
  }
}
