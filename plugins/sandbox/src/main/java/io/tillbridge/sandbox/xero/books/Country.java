package io.tillbridge.sandbox.xero.books;

import java.util.Locale;
import java.util.Optional;

/** The countries for which Xero sells custom connections, and so where a sandbox can stand. */
public enum Country {
  /** Australia. */
  AU("AUD", "AU", "AUSEASTERNSTANDARDTIME", 6),
  /** New Zealand. */
  NZ("NZD", "NZ", "NEWZEALANDSTANDARDTIME", 3),
  /** The United Kingdom. */
  GB("GBP", "UK", "GMTSTANDARDTIME", 3),
  /** The United States. */
  US("USD", "US", "EASTERNSTANDARDTIME", 12);

  private final String currency;
  private final String version;
  private final String timezone;
  private final int yearEndMonth;

  Country(String currency, String version, String timezone, int yearEndMonth) {
    this.currency = currency;
    this.version = version;
    this.timezone = timezone;
    this.yearEndMonth = yearEndMonth;
  }

  /** The base currency. */
  public String currency() {
    return currency;
  }

  /** Xero's name for its edition there. */
  public String version() {
    return version;
  }

  /** Xero's name for the time zone. */
  public String timezone() {
    return timezone;
  }

  /** The month in which the financial year ends. */
  public int yearEndMonth() {
    return yearEndMonth;
  }

  /** The country of an organisation named like {@code AU} or {@code AU-2}. */
  public static Optional<Country> of(String organisation) {
    String code = organisation.toUpperCase(Locale.ROOT);
    for (Country country : values()) {
      if (code.matches(country.name() + "(-[A-Z0-9]{1,20})?")) {
        return Optional.of(country);
      }
    }
    return Optional.empty();
  }
}
