package io.tillbridge.server.e2e.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.e2e.Packaged;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
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
      List<CompletableFuture<Void>> months = new ArrayList<>();
      markets
          .values()
          .forEach(
              market -> months.add(CompletableFuture.runAsync(() -> lives(installation, market))));
      months.forEach(CompletableFuture::join);
    }
  }

  private static void lives(Installation installation, Market market) {
    Shopping shopping = new Shopping(installation, market.name(), SEED + 1);
    shopping.go(Month.of(market, ORDERS, SEED + market.name().hashCode()));
    shopping.nudge();
    Report shop = Report.ofShop(shopping.purchases());
    await("the month of " + market.name())
        .atMost(Duration.ofSeconds(60 + ORDERS))
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                assertThat(Report.ofLedger(installation.books(market.name())).rounded())
                    .as(shopping.toString())
                    .isEqualTo(shop.rounded()));
    nothingTwice(installation.books(market.name()));
    System.out.println(shopping + "\n" + market.name() + ": " + shop.rounded());
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
