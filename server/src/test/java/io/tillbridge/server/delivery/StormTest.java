package io.tillbridge.server.delivery;

import static io.tillbridge.server.fixture.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.MemoryLedger;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.overview.OrderSummary;
import io.tillbridge.spi.ledger.LedgerKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** Whatever goes wrong between us and the ledger, each order is booked once and to the cent. */
class StormTest {
  private static final int CUSTOMERS = 7;

  /** Gives nothing up, so that what ends is what was booked. */
  private static final DeliverySettings STUBBORN =
      new DeliverySettings(
          8,
          3,
          Duration.ofMillis(5),
          Duration.ofMillis(20),
          1_000,
          Duration.ofMillis(2),
          Duration.ofMillis(20),
          Duration.ofMinutes(15),
          Duration.ofSeconds(10));

  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void everyOrderIsBookedOnceWhateverIsCutRefusedRepeatedOrRestarted(@ForAll Random chance)
      throws IOException {
    Path folder = Files.createTempDirectory("storm");
    try (WatchedVertx watched = new WatchedVertx();
        Bridge bridge = new Bridge(watched.vertx(), folder.resolve("till.db"), STUBBORN)) {
      bridge.ledger.weather.storm(chance, 35);
      Map<Integer, String> totals = new HashMap<>();
      for (int step = 0; step < 60; step++) {
        int n = 1 + chance.nextInt(30);
        String total = chance.nextInt(1, 10_000) + "." + chance.nextInt(10, 100);
        if (chance.nextInt(5) == 0) {
          bridge.tell("" + (1 + chance.nextInt(30)), "repeated-" + chance.nextInt(4));
        } else {
          boolean paid = chance.nextBoolean();
          // A payment stands for what was paid: it never changes once it was told of.
          String kept = totals.computeIfAbsent(n, none -> total);
          bridge.place(order(n, n % CUSTOMERS, "C" + n % CUSTOMERS, paid ? "P" : "A", kept));
        }
        if (chance.nextInt(25) == 0) {
          bridge.restart();
        }
      }
      totals.forEach(
          (n, total) -> bridge.place(order(n, n % CUSTOMERS, "C" + n % CUSTOMERS, "P", total)));
      bridge.settle();
      assertBooked(bridge, totals);
    }
  }

  private static void assertBooked(Bridge bridge, Map<Integer, String> totals) {
    assertThat(bridge.orders())
        .filteredOn(order -> totals.containsKey(Integer.parseInt(order.number())))
        .hasSize(totals.size())
        .extracting(OrderSummary::state)
        .containsOnly(OrderState.BOOKED);
    for (LedgerKind kind : List.of(LedgerKind.CONTACT, LedgerKind.INVOICE, LedgerKind.PAYMENT)) {
      List<String> keys =
          bridge.ledger.documents(kind).stream().map(MemoryLedger.Document::key).toList();
      assertThat(keys).as("each %s once", kind).doesNotHaveDuplicates();
    }
    assertThat(amounts(bridge, LedgerKind.INVOICE, "Total")).isEqualTo(expected(totals));
    assertThat(amounts(bridge, LedgerKind.PAYMENT, "Amount")).isEqualTo(expected(totals));
  }

  private static Map<String, BigDecimal> expected(Map<Integer, String> totals) {
    Map<String, BigDecimal> expected = new HashMap<>();
    totals.forEach((n, total) -> expected.put("S-%05d".formatted(n), new BigDecimal(total)));
    return expected;
  }

  private static Map<String, BigDecimal> amounts(Bridge bridge, LedgerKind kind, String field) {
    List<MemoryLedger.Document> documents = new ArrayList<>(bridge.ledger.documents(kind));
    return documents.stream()
        .collect(
            Collectors.toMap(
                document -> document.key().split("/", 2)[0],
                document -> document.body().getJsonNumber(field).bigDecimalValue()));
  }
}
