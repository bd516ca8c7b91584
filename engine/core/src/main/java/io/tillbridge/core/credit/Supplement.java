package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * An invoice over what an order came to beyond what is booked.
 *
 * @param number its natural key: the first invoice's number and a count
 * @param date the day of the edit, in the organisation's zone
 */
public record Supplement(
    String number, LocalDate date, List<InvoiceLine> lines, Money total, Money tax) {
  public Supplement {
    lines = List.copyOf(lines);
  }
}
