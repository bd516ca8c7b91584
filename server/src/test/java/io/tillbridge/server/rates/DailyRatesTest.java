package io.tillbridge.server.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DailyRatesTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 7, 3);
  private static final LocalDate SUNDAY = LocalDate.of(2026, 7, 5);
  private static final Clock MONDAY =
      Clock.fixed(Instant.parse("2026-07-06T18:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void aDayWithoutRatesHasThoseOfTheLastBefore() {
    try (WatchedVertx watched = new WatchedVertx();
        Bank bank = new Bank(watched.vertx())) {
      Store store = store(watched.vertx());
      DailyRates rates = rates(watched.vertx(), bank.address(), store);

      ExchangeRates.Day day = Bridge.get(rates.of(SUNDAY)).on(SUNDAY).orElseThrow();

      assertThat(day.date()).isEqualTo(FRIDAY);
      assertThat(day.units().get("AUD")).isEqualByComparingTo("1.7924");
      Bridge.get(store.close());
    }
  }

  @Test
  void ratesAreFetchedOnceAndOutliveARestart() {
    try (WatchedVertx watched = new WatchedVertx();
        Bank bank = new Bank(watched.vertx())) {
      Store store = store(watched.vertx());
      DailyRates rates = rates(watched.vertx(), bank.address(), store);
      Bridge.get(rates.of(FRIDAY));
      Bridge.get(rates.of(SUNDAY));
      DailyRates restarted = rates(watched.vertx(), bank.address(), store);

      assertThat(Bridge.get(restarted.of(FRIDAY)).on(FRIDAY))
          .map(day -> day.units().get("JPY"))
          .contains(new BigDecimal("169.85"));
      assertThat(bank.asked).hasValue(1);
      Bridge.get(store.close());
    }
  }

  @Test
  void whatIsKeptServesWhileTheBankIsDown() {
    try (WatchedVertx watched = new WatchedVertx();
        Bank bank = new Bank(watched.vertx())) {
      Store store = store(watched.vertx());
      Bridge.get(rates(watched.vertx(), bank.address(), store).of(FRIDAY));
      bank.text = "<html>maintenance";
      DailyRates later = rates(watched.vertx(), bank.address(), store);

      ExchangeRates kept = Bridge.get(later.of(FRIDAY.plusDays(30)));

      assertThat(kept.days())
          .extracting(ExchangeRates.Day::date)
          .containsExactly(LocalDate.of(2026, 7, 6));
      assertThat(bank.asked).hasValue(2);
      Bridge.get(store.close());
    }
  }

  @Test
  void whatTheFirstOrderOfADayIsBookedAtHoldsForTheDay() {
    try (WatchedVertx watched = new WatchedVertx();
        Bank bank = new Bank(watched.vertx())) {
      Store store = store(watched.vertx());
      LocalDate monday = FRIDAY.plusDays(3);
      bank.text = Bank.recorded().replaceFirst("(?s)<Cube time=\"2026-07-06\">.*?</Cube>", "");
      Bridge.get(rates(watched.vertx(), bank.address(), store).of(monday));
      bank.text = Bank.recorded();
      DailyRates evening = rates(watched.vertx(), bank.address(), store);

      assertThat(Bridge.get(evening.of(monday)).on(monday).orElseThrow().date()).isEqualTo(FRIDAY);
      assertThat(Bridge.get(evening.of(monday.plusDays(1))).days().get(0).date()).isEqualTo(monday);
      Bridge.get(store.close());
    }
  }

  @Test
  void withoutTheBankAndWithNothingKeptThereAreNoRates() {
    try (WatchedVertx watched = new WatchedVertx();
        Bank bank = new Bank(watched.vertx())) {
      Store store = store(watched.vertx());
      bank.text = "";

      DailyRates rates = rates(watched.vertx(), bank.address(), store);

      assertThat(Bridge.get(rates.of(FRIDAY))).isEqualTo(ExchangeRates.NONE);
      Bridge.get(store.close());
    }
  }

  private Store store(Vertx vertx) {
    return Bridge.get(Store.open(vertx, folder.resolve("till.db"), 10));
  }

  private static DailyRates rates(Vertx vertx, URI address, Store store) {
    return new DailyRates(new RateFeed(vertx, address), store, MONDAY);
  }

  /** The central bank's server, with the document that it had on 6 July 2026. */
  private static final class Bank implements AutoCloseable {
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile String text = recorded();

    Bank(Vertx vertx) {
      this.server =
          Bridge.get(
              vertx
                  .createHttpServer()
                  .requestHandler(
                      request -> {
                        asked.incrementAndGet();
                        request.response().putHeader("Content-Type", "text/xml").end(text);
                      })
                  .listen(0, "127.0.0.1"));
    }

    URI address() {
      return URI.create(
          "http://127.0.0.1:" + server.actualPort() + "/stats/eurofxref/eurofxref-hist-90d.xml");
    }

    @Override
    public void close() {
      Bridge.get(server.close());
    }

    private static String recorded() {
      try (InputStream in =
          DailyRatesTest.class.getResourceAsStream("/rates/eurofxref-hist-90d.xml")) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }
}
