package io.tillbridge.spi.json;

import static org.assertj.core.api.Assertions.assertThat;

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

class ReferenceDataJsonTest {
  private final CanonicalJson json = new CanonicalJson();

  @Test
  void whatALedgerToldComesBackAsItWasKept() {
    Organisation organisation =
        new Organisation("o", "Tea", "AU", "AUD", ZoneId.of("Australia/Sydney"), null, true, 2);
    ExchangeRates rates =
        new ExchangeRates(
            "EUR",
            List.of(
                new ExchangeRates.Day(
                    LocalDate.of(2026, 7, 1), Map.of("USD", new BigDecimal("1.1723")))));
    ReferenceData kept =
        new ReferenceData(
                organisation,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of("AUD"),
                Instant.EPOCH)
            .with(rates);

    assertThat(json.read(json.toJson(kept).toString(), ReferenceData.class)).isEqualTo(kept);
  }

  @Test
  void whatAnOlderVersionKeptIsRead() {
    ReferenceData old =
        json.read(
            """
            {"organisation":{"id":"o","name":"Tea","country":"AU","baseCurrency":"AUD",
                             "timeZone":"Australia/Sydney"},
             "accounts":[],"taxRates":[],"items":[],"trackingCategories":[],
             "currencies":["AUD","USD"],"readAt":"2026-07-01T00:00:00Z"}
            """,
            ReferenceData.class);

    assertThat(old.organisation().oneCurrency()).isFalse();
    assertThat(old.organisation().unitDecimals()).isEqualTo(4);
    assertThat(old.rates()).isEqualTo(ExchangeRates.NONE);
  }
}
