package io.tillbridge.server.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.e2e.Packaged;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * A month of a shop's life in each country: what stands in the ledger at its end is what the shop
 * reports, to the cent. {@code -Dmonth.orders=1000} makes it a month of a real shop; {@code
 * engine/bench/month} runs that.
 */
class MonthIT {
  private static final int ORDERS = Integer.getInteger("month.orders", 120);
  private static final long SEED = Long.getLong("month.seed", 11);

  @Test
  void aMonthEndsWithTheLedgerShowingWhatTheShopReports() throws IOException {
    Map<String, Market> markets = new LinkedHashMap<>();
    ScenarioFiles.shops()
        .forEach(
            (name, told) -> {
              if (name.length() == 2) {
                markets.put(name, Market.of(name, told));
              }
            });
    try (Installation installation =
        new Installation(Packaged.root().resolve("server/target/e2e/month"), markets.values())) {
      Map<Shopping, List<List<Month.Deed>>> shops = new LinkedHashMap<>();
      for (Market market : markets.values()) {
        shops.put(
            new Shopping(installation, market.name(), SEED + 1),
            Month.of(market, ORDERS, SEED + market.name().hashCode()));
      }
      int weeks = shops.values().iterator().next().size();
      for (int week = 0; week < weeks; week++) {
        int now = week;
        CompletableFuture<?>[] all =
            shops.entrySet().stream()
                .map(
                    shop ->
                        CompletableFuture.runAsync(
                            () -> lives(shop.getKey(), shop.getValue().get(now))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
        rests(installation);
      }
      shops.keySet().forEach(shop -> agrees(installation, shop));
    }
  }

  /** A week; what no webhook told of is found at its end. */
  private static void lives(Shopping shop, List<Month.Deed> deeds) {
    shop.go(deeds);
    shop.nudge();
  }

  /** Waits until everything that was announced has been read and booked. */
  private static void rests(Installation installation) {
    await("everything is read and booked")
        .atMost(Duration.ofSeconds(60 + ORDERS))
        .pollInterval(Duration.ofMillis(300))
        .untilAsserted(
            () -> {
              JsonObject counts = installation.api().get("/api/v1/counts").asJsonObject();
              JsonObject events = counts.getJsonObject("events");
              assertThat(events.getInt("RECEIVED", 0) + events.getInt("RETRY", 0))
                  .as("events to read")
                  .isZero();
              assertThat(counts.getJsonObject("orders").getInt("BOOKING", 0))
                  .as("orders on their way")
                  .isZero();
            });
  }

  private static void agrees(Installation installation, Shopping shopping) {
    Report shop = Report.ofShop(shopping.purchases());
    JsonObject books = installation.books(shopping.market());
    System.out.println(shopping + "\n" + shopping.market() + ": " + shop.rounded());
    shop.isWhatStandsIn(Report.ofLedger(books));
    nothingTwice(books);
  }

  private static void nothingTwice(JsonObject books) {
    for (String kind : List.of("Invoice", "CreditNote", "Contact")) {
      Set<String> numbers = new HashSet<>();
      for (JsonObject each : books.getJsonArray(kind + "s").getValuesAs(JsonObject.class)) {
        String number = each.getString(kind + "Number", each.toString());
        assertThat(numbers.add(number)).as(kind + " " + number + " stands once").isTrue();
      }
    }
  }
}
