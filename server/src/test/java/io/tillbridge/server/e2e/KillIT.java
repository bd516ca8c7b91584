package io.tillbridge.server.e2e;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code kill -9}, again and again, while orders flow. */
class KillIT {
  @RegisterExtension static final World WORLD = new World();
  private static final int KILLS = 50;
  private static final int ORDERS_EACH = 10;

  @Test
  void fiveHundredOrdersAreBookedOnceThoughTheServerIsKilledFiftyTimes() {
    long seed = Long.getLong("tillbridge.seed", 20_240_229L);
    System.out.println("KillIT: -Dtillbridge.seed=" + seed);
    Random random = new Random(seed);
    List<ShopOrder> wanted = Shoppers.orders(KILLS * ORDERS_EACH, seed);
    List<Shop.Placed> placed = new ArrayList<>();
    WORLD.sandbox().liftLimits();
    Bridge bridge = WORLD.bridge();
    for (int kill = 0; kill < KILLS; kill++) {
      boolean starting = random.nextInt(3) == 0;
      if (starting) {
        bridge.launch();
      } else {
        bridge.start();
      }
      wanted
          .subList(kill * ORDERS_EACH, (kill + 1) * ORDERS_EACH)
          .forEach(order -> placed.add(WORLD.shop().place(order)));
      bridge.runsFor(Duration.ofMillis(random.nextInt(starting ? 2500 : 900)));
      bridge.kill();
    }
    bridge.start();
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> WORLD.ledger().showsExactly(placed));
    placed.forEach(order -> bridge.shows(order, "BOOKED"));
    WORLD.ledger().showsExactly(placed);
    System.out.println("KillIT: calls in all " + WORLD.sandbox().calls().get("totals"));
  }
}
