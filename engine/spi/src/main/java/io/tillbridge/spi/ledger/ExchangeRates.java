package io.tillbridge.spi.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Exchange rates as one source publishes them day by day, each against the same currency.
 *
 * @param base ISO 4217 of the currency that all are quoted against, "" for no rates at all
 * @param days the newest first; a day without rates (weekends, holidays) is left out
 */
public record ExchangeRates(String base, List<Day> days) {
  /** No rates. */
  public static final ExchangeRates NONE = new ExchangeRates("", List.of());

  public ExchangeRates {
    days = days.stream().sorted(Comparator.comparing(Day::date).reversed()).toList();
  }

  /** The rates of that day, or of the last day before it that has any. */
  public Optional<Day> on(LocalDate day) {
    return days.stream().filter(each -> !each.date().isAfter(day)).findFirst();
  }

  /**
   * The rates of one day.
   *
   * @param units how many units of each currency (ISO 4217) one unit of the base is worth
   */
  public record Day(LocalDate date, Map<String, BigDecimal> units) {
    public Day {
      units = Map.copyOf(units);
    }
  }
}
