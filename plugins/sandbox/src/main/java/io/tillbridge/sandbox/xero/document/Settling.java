package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.xero.books.Allocation;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentStatus;
import io.tillbridge.sandbox.xero.books.Payment;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Keeps the status of a document in step with the money: PAID once nothing is open, AUTHORISED
 * again when money is taken back. A document over nothing is settled as soon as it is approved.
 */
public record Settling(Books books) {

  /** Looks at the money on a document and stores what follows. */
  public Document settle(Document document) {
    boolean inBooks =
        document.status() == DocumentStatus.AUTHORISED || document.status() == DocumentStatus.PAID;
    if (!inBooks) {
      return document;
    }
    boolean open = books.open(document).signum() > 0;
    Document settled =
        document.settled(
            open ? DocumentStatus.AUTHORISED : DocumentStatus.PAID,
            open ? Optional.empty() : Optional.of(lastDay(document)),
            books.clock().instant());
    books.documents().put(settled.id(), settled);
    return settled;
  }

  private LocalDate lastDay(Document document) {
    return Stream.concat(
            books.paymentsOn(document.id()).stream().map(Payment::date),
            books.allocationsOn(document).stream().map(Allocation::date))
        .max(LocalDate::compareTo)
        .orElse(document.date());
  }
}
