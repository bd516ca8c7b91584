package io.tillbridge.spi.money;

import java.util.Currency;

/** How many decimals a currency's minor unit has, by ISO 4217 as the JDK carries it. */
public final class MinorUnits {
  private MinorUnits() {}

  /** 2 for AUD, 0 for JPY, 3 for KWD; 2 for a code the JDK doesn't know. */
  public static int of(String currency) {
    return known(currency)
        ? Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits())
        : 2;
  }

  /** Whether {@code currency} is a code of ISO 4217. */
  public static boolean known(String currency) {
    return Currency.getAvailableCurrencies().stream()
        .anyMatch(c -> c.getCurrencyCode().equals(currency));
  }
}
