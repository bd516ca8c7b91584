package io.tillbridge.core.translation;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.spi.money.Money;

/**
 * How an order stands in the books by what we wrote and the ledger confirmed.
 *
 * @param status DRAFT, AUTHORISED or VOIDED
 * @param total the invoice's total
 * @param paid payments booked to it
 * @param number the invoice's natural key, "" where it is not told
 */
public record Booked(BookStatus status, Money total, Money paid, String number) {

  /** The same without its number. */
  public Booked(BookStatus status, Money total, Money paid) {
    this(status, total, paid, "");
  }
}
