package io.tillbridge.sandbox.xero.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Made-up exchange rates for documents that name none, where Xero would ask XE.com. A rate is the
 * number of foreign units for one unit of the base currency.
 */
final class DayRates {
  private static final Map<String, BigDecimal> UNITS_PER_US_DOLLAR =
      Map.of(
          "USD", new BigDecimal("1"),
          "AUD", new BigDecimal("1.53"),
          "NZD", new BigDecimal("1.71"),
          "GBP", new BigDecimal("0.79"),
          "EUR", new BigDecimal("0.92"),
          "CAD", new BigDecimal("1.37"),
          "JPY", new BigDecimal("149"),
          "SGD", new BigDecimal("1.34"));

  private DayRates() {}

  static BigDecimal rate(String base, String currency) {
    return units(currency).divide(units(base), 6, RoundingMode.HALF_UP);
  }

  private static BigDecimal units(String currency) {
    return UNITS_PER_US_DOLLAR.getOrDefault(currency, BigDecimal.TEN);
  }
}
