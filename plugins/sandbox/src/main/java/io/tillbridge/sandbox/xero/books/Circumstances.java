package io.tillbridge.sandbox.xero.books;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What people have set for an organisation, and may set otherwise at any time. */
public final class Circumstances {
  /** As Xero words it: 31-Jul-2026. */
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

  private Optional<LocalDate> periodLock = Optional.empty();
  private Optional<LocalDate> yearLock = Optional.empty();
  private boolean multicurrency = true;
  private boolean connected = true;

  /** The last day of the locked period. */
  public Optional<LocalDate> periodLock() {
    return periodLock;
  }

  /** Locks the books up to a day, or unlocks them. */
  public void lockPeriod(Optional<LocalDate> last) {
    periodLock = last;
  }

  /** The last day of the locked years. */
  public Optional<LocalDate> yearLock() {
    return yearLock;
  }

  /** Locks the years up to a day, or unlocks them. */
  public void lockYear(Optional<LocalDate> last) {
    yearLock = last;
  }

  /** Whether the plan has several currencies. */
  public boolean multicurrency() {
    return multicurrency;
  }

  /** Changes the plan. */
  public void allowCurrencies(boolean several) {
    multicurrency = several;
  }

  /** Whether the app may reach the organisation. */
  public boolean connected() {
    return connected;
  }

  /** Connects the app, or takes its access away. */
  public void connect(boolean reachable) {
    connected = reachable;
  }

  /**
   * What Xero says of something dated in a locked period.
   *
   * @param what {@code document} or {@code payment}
   */
  public Optional<String> locked(String what, LocalDate date) {
    return locked(what, date, "end of year lock date", yearLock)
        .or(() -> locked(what, date, "period lock date", periodLock));
  }

  private static Optional<String> locked(
      String what, LocalDate date, String name, Optional<LocalDate> lock) {
    return lock.filter(last -> !date.isAfter(last))
        .map(
            last ->
                "The "
                    + what
                    + " date cannot be before the "
                    + name
                    + ", currently set at "
                    + IN_WORDS.format(last));
  }
}
