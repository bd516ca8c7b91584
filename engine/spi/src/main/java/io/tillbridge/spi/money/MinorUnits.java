package io.tillbridge.spi.money;

import java.util.Currency;
import java.util.Map;
import java.util.stream.Collectors;

/** How many decimals a currency's minor unit has, by ISO 4217 as the JDK carries it. */
public final class MinorUnits {
  private static final int USUAL = 2;

  // Asked for every amount that is rounded, so it is looked up once and for all.
  private static final Map<String, Integer> DECIMALS =
      Currency.getAvailableCurrencies().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  Currency::getCurrencyCode, c -> Math.max(0, c.getDefaultFractionDigits())));

  private MinorUnits() {}

  /** 2 for AUD, 0 for JPY, 3 for KWD; 2 for a code the JDK doesn't know. */
  public static int of(String currency) {
    return DECIMALS.getOrDefault(currency, USUAL);
  }

  /** Whether {@code currency} is a code of ISO 4217. */
  public static boolean known(String currency) {
    return DECIMALS.containsKey(currency);
  }
}
