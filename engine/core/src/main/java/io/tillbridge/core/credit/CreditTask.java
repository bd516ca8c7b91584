package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.spi.document.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a credit plan is made of.
 *
 * @param number of the order's own invoice
 * @param standing the order's documents that stand in the ledger
 * @param now what the order comes to now
 * @param fixed whether the invoice's amounts can't change though nothing is applied to it
 * @param earliest no document is dated before this day
 */
public record CreditTask(
    Order order,
    String number,
    List<BookedDocument> standing,
    Composition now,
    Decisions decisions,
    Rates rates,
    ZoneId zone,
    boolean fixed,
    LocalDate earliest) {

  public CreditTask {
    standing = List.copyOf(standing);
  }

  LocalDate day(Instant at) {
    LocalDate day = at.atZone(zone).toLocalDate();
    return day.isBefore(earliest) ? earliest : day;
  }

  /** The day on which the order was edited last. */
  LocalDate editDay() {
    return day(order.updatedAt());
  }
}
