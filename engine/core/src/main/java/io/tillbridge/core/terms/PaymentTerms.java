package io.tillbridge.core.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When an invoice is due, as people write it: {@code 14 days}, {@code end of month}, {@code 14 days
 * after end of month}, {@code 20 of month} (of the next month where the invoice's month is past
 * it), {@code 20 of following month}. A day that a month doesn't have is its last.
 *
 * @param kind how {@code days} is meant
 * @param days days after, or the day of a month
 */
public record PaymentTerms(Kind kind, int days) {
  private static final Pattern TEXT =
      Pattern.compile(
          "(\\d{1,3})(?: days)?|(\\d{1,3}) days after end of month|(end) of month|(\\d{1,2}) of"
              + " month|(\\d{1,2}) of following month");

  /** How the days of payment terms are counted. */
  public enum Kind {
    DAYS_AFTER,
    DAYS_AFTER_END_OF_MONTH,
    DAY_OF_MONTH,
    DAY_OF_FOLLOWING_MONTH
  }

  /** Reads them; throws IllegalArgumentException that shows the forms there are. */
  public static PaymentTerms parse(String text) {
    Matcher found = TEXT.matcher(text.trim());
    if (!found.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' are no payment terms: write them like '14 days', 'end of month', '14 days after"
              + " end of month', '20 of month' or '20 of following month'");
    }
    if (found.group(1) != null) {
      return new PaymentTerms(Kind.DAYS_AFTER, Integer.parseInt(found.group(1)));
    } else if (found.group(2) != null) {
      return new PaymentTerms(Kind.DAYS_AFTER_END_OF_MONTH, Integer.parseInt(found.group(2)));
    } else if (found.group(3) != null) {
      return new PaymentTerms(Kind.DAYS_AFTER_END_OF_MONTH, 0);
    } else if (found.group(4) != null) {
      return new PaymentTerms(Kind.DAY_OF_MONTH, Integer.parseInt(found.group(4)));
    }
    return new PaymentTerms(Kind.DAY_OF_FOLLOWING_MONTH, Integer.parseInt(found.group(5)));
  }

  /** The day on which an invoice of {@code date} is due; never before it. */
  public LocalDate due(LocalDate date) {
    YearMonth month = YearMonth.from(date);
    return switch (kind) {
      case DAYS_AFTER -> date.plusDays(days);
      case DAYS_AFTER_END_OF_MONTH -> month.atEndOfMonth().plusDays(days);
      case DAY_OF_MONTH -> day(month).isBefore(date) ? day(month.plusMonths(1)) : day(month);
      case DAY_OF_FOLLOWING_MONTH -> day(month.plusMonths(1));
    };
  }

  private LocalDate day(YearMonth month) {
    return month.atDay(Math.max(1, Math.min(days, month.lengthOfMonth())));
  }
}
