package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The notes people and apps leave on a thing; they can only be added to. */
public record History() {
  private static final String COLLECTION = "HistoryRecords";
  private static final Batch BATCH = new Batch(COLLECTION, "", "");
  private static final int LONGEST = 2500;

  /** GET of the notes on a thing. */
  public Answer list(Books books, Call call) {
    return Envelope.of(books, COLLECTION, List.copyOf(books.history(known(books, call))));
  }

  /** PUT of further notes. */
  public Answer add(Books books, Call call) {
    UUID id = known(books, call);
    return BATCH.write(
        books,
        call,
        sent -> {
          String details = sent.filled("Details").orElse("");
          if (details.isEmpty() || details.length() > LONGEST) {
            return new Batch.Refused(List.of("Details must have 1 to " + LONGEST + " characters"));
          }
          Instant now = books.clock().instant();
          JsonObject note =
              JsonText.object()
                  .add("Changes", "Note")
                  .add("Details", details)
                  .add("User", "System Generated")
                  .add("DateUTC", XeroDate.of(now))
                  .add("DateUTCString", XeroDate.companion(now))
                  .build();
          books.history(id).add(note);
          return new Batch.Written(note);
        });
  }

  private static UUID known(Books books, Call call) {
    UUID id = Fields.uuid(call.param("id")).orElseThrow(XeroError::notFound);
    boolean exists =
        books.documents().get(id).isPresent()
            || books.contacts().get(id).isPresent()
            || books.payments().get(id).isPresent()
            || books.items().get(id).isPresent();
    if (!exists) {
      throw XeroError.notFound();
    }
    return id;
  }
}
