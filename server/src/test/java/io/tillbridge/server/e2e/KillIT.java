package io.tillbridge.server.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * {@code kill -9}, again and again, while orders flow: while it starts, while it takes webhooks and
 * reads orders, and above all while documents are on their way to the ledger.
 */
class KillIT {
  @RegisterExtension static final World WORLD = new World();
  private static final int KILLS = 50;
  private static final int ORDERS_EACH = 10;

  private final Bridge bridge = WORLD.bridge();
  private final List<Shop.Placed> placed = new ArrayList<>();

  @Test
  void fiveHundredOrdersAreBookedOnceThoughTheServerIsKilledFiftyTimes() {
    long seed = Long.getLong("tillbridge.seed", 20_240_229L);
    System.out.println("KillIT: -Dtillbridge.seed=" + seed);
    Random random = new Random(seed);
    List<ShopOrder> wanted = Shoppers.orders(KILLS * ORDERS_EACH, seed);
    WORLD.sandbox().liftLimits();
    // A call that is cut off while it lasts is carried out all the same.
    WORLD.sandbox().slowsWrites("/api.xro/*", Duration.ofMillis(300), 10_000);
    for (int kill = 0; kill < KILLS; kill++) {
      List<ShopOrder> next = wanted.subList(kill * ORDERS_EACH, (kill + 1) * ORDERS_EACH);
      switch (random.nextInt(4)) {
        case 0 -> {
          bridge.launch();
          place(next);
          bridge.runsFor(upTo(2500, random));
        }
        case 1 -> {
          bridge.start();
          place(next);
          bridge.runsFor(upTo(900, random));
        }
        default -> {
          bridge.start();
          place(next);
          int before = WORLD.sandbox().callsTo("xero");
          await()
              .atMost(Duration.ofSeconds(90))
              .pollInterval(Duration.ofMillis(10))
              .until(() -> WORLD.sandbox().callsTo("xero") > before);
          bridge.runsFor(upTo(600, random));
        }
      }
      bridge.kill();
    }
    WORLD.sandbox().clearSky();
    bridge.start();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> WORLD.ledger().showsExactly(placed));
    placed.forEach(order -> bridge.shows(order, "BOOKED"));
    WORLD.ledger().showsExactly(placed);
    System.out.println("KillIT: calls in all " + WORLD.sandbox().calls().get("totals"));
  }

  private void place(List<ShopOrder> orders) {
    orders.forEach(order -> placed.add(WORLD.shop().place(order)));
  }

  private static Duration upTo(int millis, Random random) {
    return Duration.ofMillis(random.nextInt(millis));
  }
}
