package io.tillbridge.sandbox.xero.books;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An invoice or a credit note.
 *
 * @param id Xero's identifier
 * @param kind which of the two
 * @param type such as {@code ACCREC}
 * @param number what people call it by
 * @param reference the other side's name for it
 * @param contactId who it is for
 * @param status where it is in its life
 * @param mode whether the lines have tax in them
 * @param currency of all its amounts
 * @param rate foreign units for one unit of the base currency
 * @param date when it counts
 * @param dueDate when it is to be paid
 * @param lines what it is about
 * @param totals its sums
 * @param more fields that are kept as they were sent
 * @param paidOn when it was settled
 * @param updated when it last changed
 */
public record Document(
    UUID id,
    DocumentKind kind,
    String type,
    String number,
    Optional<String> reference,
    UUID contactId,
    DocumentStatus status,
    TaxMode mode,
    String currency,
    BigDecimal rate,
    LocalDate date,
    Optional<LocalDate> dueDate,
    List<Line> lines,
    Totals totals,
    JsonObject more,
    Optional<LocalDate> paidOn,
    Instant updated) {

  /** The same document, settled or not, as of now. */
  public Document settled(DocumentStatus changed, Optional<LocalDate> on, Instant now) {
    return new Document(
        id, kind, type, number, reference, contactId, changed, mode, currency, rate, date, dueDate,
        lines, totals, more, on, now);
  }

  /** Whether it is a customer's: those have numbers of their own and references. */
  public boolean receivable() {
    return type.startsWith("ACCREC");
  }

  /** What finds it by its number. */
  public static String numberKey(DocumentKind kind, String number) {
    return kind + " " + number;
  }
}
