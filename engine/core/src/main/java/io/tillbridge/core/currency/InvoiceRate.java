package io.tillbridge.core.currency;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.RateSource;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.ledger.ReferenceData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The exchange rate that an invoice is told.
 *
 * @param value in the direction that the ledger wants; empty where the ledger takes its own, and
 *     for an invoice in the books' own currency
 * @param gap what is missing for the rate that was decided, in words; "" where nothing is
 */
public record InvoiceRate(Optional<BigDecimal> value, String gap) {
  /** The ledger is told none. */
  public static final InvoiceRate NONE = new InvoiceRate(Optional.empty(), "");

  /** Flow parameter: a {@link RateDirection}. */
  private static final String DIRECTION = "rate.direction";

  /** Banks may be closed for some days in a row; a rate that is older is out of date. */
  private static final int MOST_DAYS_OLD = 10;

  /**
   * The rate of an invoice.
   *
   * @param currency the order's
   * @param day the order's, where the organisation is
   * @param decisions of the rules; where none is on the rate, the ledger takes its own
   * @param parameters the flow's
   */
  public static InvoiceRate of(
      String currency,
      LocalDate day,
      ReferenceData reference,
      Decisions decisions,
      Map<String, String> parameters) {
    String base = reference.organisation().baseCurrency();
    RateSource source =
        decisions
            .on(Aspect.RATE, Target.ORDER)
            .map(Decision::value)
            .map(RateSource::valueOf)
            .orElse(RateSource.LEDGER);
    if (currency.equals(base)) {
      return NONE;
    }
    return switch (source) {
      case LEDGER -> NONE;
      case DAILY -> daily(currency, base, day, reference, direction(parameters));
      case FIXED -> fixed(currency, base, parameters);
    };
  }

  private static InvoiceRate daily(
      String currency, String base, LocalDate day, ReferenceData reference, RateDirection way) {
    Optional<DailyRate> found =
        DailyRate.of(reference.rates(), currency, base, day)
            .filter(rate -> !rate.date().isBefore(day.minusDays(MOST_DAYS_OLD)));
    return found
        .map(rate -> new InvoiceRate(Optional.of(way.rate(rate.foreign(), rate.base())), ""))
        .orElseGet(
            () ->
                new InvoiceRate(
                    Optional.empty(),
                    "there is no daily rate of "
                        + currency
                        + " to "
                        + base
                        + " for "
                        + day
                        + ": see that the feed of rates is reached and has both currencies, or"
                        + " decide for another rate in currency.drl"));
  }

  private static InvoiceRate fixed(String currency, String base, Map<String, String> parameters) {
    String name = "rate." + currency;
    String text = parameters.getOrDefault(name, "");
    try {
      BigDecimal rate = new BigDecimal(text).setScale(RateDirection.SCALE, RateDirection.ROUNDING);
      if (rate.signum() > 0) {
        return new InvoiceRate(Optional.of(rate), "");
      }
    } catch (NumberFormatException e) {
      // Told below, like a rate that is not above zero.
    }
    return new InvoiceRate(
        Optional.empty(),
        "the flow's parameter "
            + name
            + (text.isEmpty() ? " is not set" : " is '" + text + "', which is no rate")
            + ": set the rate between "
            + currency
            + " and "
            + base
            + " there, or decide for another in currency.drl");
  }

  private static RateDirection direction(Map<String, String> parameters) {
    return RateDirection.valueOf(
        parameters.getOrDefault(DIRECTION, RateDirection.FOREIGN_PER_BASE.name()));
  }
}
