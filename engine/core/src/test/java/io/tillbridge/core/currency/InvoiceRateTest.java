package io.tillbridge.core.currency;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvoiceRateTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 3);
  private static final ExchangeRates RATES =
      new ExchangeRates(
          "EUR",
          List.of(
              new ExchangeRates.Day(
                  FRIDAY, Map.of("USD", new BigDecimal("1.1763"), "AUD", new BigDecimal("1.7924"))),
              new ExchangeRates.Day(
                  FRIDAY.minusDays(1),
                  Map.of("USD", new BigDecimal("1.1755"), "AUD", new BigDecimal("1.7907")))));

  @Test
  void theLedgersOwnRateIsNotTold() {
    assertThat(rate("USD", FRIDAY, "LEDGER", Map.of())).isEqualTo(InvoiceRate.NONE);
  }

  @Test
  void anInvoiceInTheBooksOwnCurrencyIsToldNone() {
    assertThat(rate("AUD", FRIDAY, "DAILY", Map.of())).isEqualTo(InvoiceRate.NONE);
  }

  @Test
  void theDaysRateGoesByWayOfTheEuroAndIsRoundedOnce() {
    // 1.1763 / 1.7924 = 0.65627092…
    assertThat(rate("USD", FRIDAY, "DAILY", Map.of()).value()).contains(new BigDecimal("0.656271"));
    assertThat(rate("EUR", FRIDAY, "DAILY", Map.of()).value()).contains(new BigDecimal("0.557911"));
  }

  @Test
  void aLedgerThatWantsRatesTheOtherWayRoundIsToldThemSo() {
    // 1.7924 / 1.1763 = 1.52376094…
    assertThat(rate("USD", FRIDAY, "DAILY", Map.of("rate.direction", "BASE_PER_FOREIGN")).value())
        .contains(new BigDecimal("1.523761"));
  }

  @Test
  void aSundayHasTheRateOfTheFridayBefore() {
    assertThat(rate("USD", FRIDAY.plusDays(2), "DAILY", Map.of()))
        .isEqualTo(rate("USD", FRIDAY, "DAILY", Map.of()));
  }

  @Test
  void aDayThatTheRatesDontReachHasNone() {
    assertThat(rate("USD", FRIDAY.minusDays(2), "DAILY", Map.of()).gap())
        .contains("no daily rate of USD to AUD for 2026-07-01");
    assertThat(rate("USD", FRIDAY.plusDays(11), "DAILY", Map.of()).gap()).isNotEmpty();
    assertThat(rate("KWD", FRIDAY, "DAILY", Map.of()).gap()).isNotEmpty();
  }

  @Test
  void aFixedRateIsTheFlows() {
    assertThat(rate("USD", FRIDAY, "FIXED", Map.of("rate.USD", "0.65")).value())
        .contains(new BigDecimal("0.650000"));
    assertThat(rate("USD", FRIDAY, "FIXED", Map.of()).gap()).contains("rate.USD is not set");
    assertThat(rate("USD", FRIDAY, "FIXED", Map.of("rate.USD", "0")).gap())
        .contains("'0', which is no rate");
  }

  private static InvoiceRate rate(
      String currency, LocalDate day, String source, Map<String, String> parameters) {
    Decision decision =
        new Decision(new Target(Aspect.RATE, Target.ORDER), source, 0, "r", "v", "r.drl:1", "");
    return InvoiceRate.of(currency, day, reference(), new Decisions(List.of(decision)), parameters);
  }

  private static ReferenceData reference() {
    return new ReferenceData(
            new Organisation("o", "Tea", "AU", "AUD", ZoneId.of("Australia/Sydney"), null),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of("AUD", "USD"),
            Instant.EPOCH)
        .with(RATES);
  }
}
