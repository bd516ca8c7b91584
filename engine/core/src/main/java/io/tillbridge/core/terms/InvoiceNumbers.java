package io.tillbridge.core.terms;

import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Order;
import java.time.ZoneId;

/**
 * The series that a flow's invoices are numbered in. A number is reckoned from the order alone, so
 * that the same order always has the same one: it is what keeps an order from being booked twice.
 * The ledger's own numbering can't, for which number an order was given is lost with the answer.
 *
 * @param prefix the flow's
 * @param pattern {@code {prefix}} first, {@code {number}} last, {@code {year}} of the order's day
 *     and fixed text between them as wanted
 */
public record InvoiceNumbers(String prefix, String pattern) {
  /** Flow parameter: the pattern. */
  private static final String PARAMETER = "invoice.number";

  private static final String PREFIX = "{prefix}";
  private static final String NUMBER = "{number}";
  private static final String YEAR = "{year}";

  /** Throws IllegalArgumentException for a pattern by which two orders could get one number. */
  public InvoiceNumbers {
    String between = pattern.replace(YEAR, "");
    if (!pattern.startsWith(PREFIX)
        || !pattern.endsWith(NUMBER)
        || pattern.indexOf(NUMBER) != pattern.length() - NUMBER.length()
        || between.substring(PREFIX.length(), between.length() - NUMBER.length()).contains("{")) {
      throw new IllegalArgumentException(
          "the flow's parameter "
              + PARAMETER
              + " is '"
              + pattern
              + "': begin it with {prefix} and end it with {number}, so that no two orders can get"
              + " one number; between them may stand {year} and fixed text, like"
              + " {prefix}{year}-{number}");
    }
  }

  /** The series of a flow; the prefix and the order's number where it sets none. */
  public static InvoiceNumbers of(FlowSettings settings) {
    return new InvoiceNumbers(
        settings.prefix(), settings.parameters().getOrDefault(PARAMETER, PREFIX + NUMBER));
  }

  /** The number of an order's invoice; {@code zone} tells in which year its day lies. */
  public String of(Order order, ZoneId zone) {
    String year = Integer.toString(order.placedAt().atZone(zone).getYear());
    String before = pattern.substring(PREFIX.length(), pattern.length() - NUMBER.length());
    return prefix + before.replace(YEAR, year) + order.number();
  }
}
