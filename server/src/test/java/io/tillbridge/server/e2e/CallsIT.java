package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What orders cost in calls to the ledger, under the limits that the ledger really has. */
class CallsIT {
  @RegisterExtension static final World WORLD = new World();
  private static final int ORDERS = 500;

  @Test
  void fiveHundredWaitingOrdersCostAtMostFortyCallsInAll() {
    List<Shop.Placed> orders = new ArrayList<>();
    for (ShopOrder order : Shoppers.orders(ORDERS, 11)) {
      orders.add(WORLD.shop().placeSilently(order));
    }
    Bridge bridge = WORLD.bridge().start();
    for (Shop.Placed order : orders) {
      assertThat(bridge.hook("waiting-" + order.id(), order).status()).isEqualTo(202);
    }
    await()
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> WORLD.ledger().showsExactly(orders));
    // Tokens and the question which organisations there are count as well.
    JsonObject calls = WORLD.sandbox().calls();
    int all = WORLD.sandbox().callsTo("xero") + WORLD.sandbox().callsTo("token");
    System.out.println(ORDERS + " waiting orders cost " + all + " calls: " + byPath(calls));
    assertThat(all).as(byPath(calls)).isLessThanOrEqualTo(40);
    assertThat(calls.getInt("xero_refused_by_limits")).isZero();
  }

  private static String byPath(JsonObject calls) {
    return calls.getJsonArray("calls").getValuesAs(JsonObject.class).stream()
        .filter(call -> !call.getString("system").equals("xcart"))
        .map(
            call ->
                call.getString("method") + " " + call.getString("path") + " × " + call.get("count"))
        .toList()
        .toString();
  }
}
