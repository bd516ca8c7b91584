package io.tillbridge.core.currency;

import io.tillbridge.spi.ledger.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A day's exchange rate between two currencies of a table that quotes all against a third.
 *
 * @param date the day that published it
 * @param foreign units of the order's currency that one unit of the table's base is worth
 * @param base units of the books' currency that one unit of the table's base is worth
 */
record DailyRate(LocalDate date, BigDecimal foreign, BigDecimal base) {

  /** The rate of {@code day} or the last before it; empty where the table lacks a currency. */
  static Optional<DailyRate> of(ExchangeRates table, String foreign, String base, LocalDate day) {
    return table
        .on(day)
        .flatMap(
            rates ->
                units(table, rates, foreign)
                    .flatMap(
                        one ->
                            units(table, rates, base)
                                .map(other -> new DailyRate(rates.date(), one, other))));
  }

  private static Optional<BigDecimal> units(
      ExchangeRates table, ExchangeRates.Day rates, String currency) {
    return currency.equals(table.base())
        ? Optional.of(BigDecimal.ONE)
        : Optional.ofNullable(rates.units().get(currency)).filter(units -> units.signum() > 0);
  }
}
