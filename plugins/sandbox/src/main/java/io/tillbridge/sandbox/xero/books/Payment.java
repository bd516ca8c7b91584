package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Money that settles an invoice, or is paid back on a credit note.
 *
 * @param id Xero's identifier
 * @param documentId what it settles
 * @param accountId where the money is
 * @param amount in the document's currency
 * @param rate foreign units for one unit of the base currency
 * @param date when
 * @param reference what the payer called it
 * @param live whether it still stands
 * @param updated when it last changed
 */
public record Payment(
    UUID id,
    UUID documentId,
    UUID accountId,
    BigDecimal amount,
    BigDecimal rate,
    LocalDate date,
    Optional<String> reference,
    boolean live,
    Instant updated) {

  /** The same payment, taken back. */
  public Payment deleted(Instant now) {
    return new Payment(id, documentId, accountId, amount, rate, date, reference, false, now);
  }
}
