package io.tillbridge.server.delivery;

import static io.tillbridge.server.fixture.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.journal.Accepted;
import io.tillbridge.server.order.OrderState;
import io.vertx.core.Future;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchingTest {
  @Test
  void fiveHundredOrdersAtOnceCostLittleMoreThanTheThirtyWritesTheyMust(@TempDir Path folder) {
    try (WatchedVertx watched = new WatchedVertx();
        Bridge bridge =
            new Bridge(watched.vertx(), folder.resolve("till.db"), DeliverySettings.DEFAULT)) {
      for (int n = 1; n <= 500; n++) {
        bridge.shop.put(order(n, "P", n + ".00"));
      }
      List<Future<Accepted>> told =
          IntStream.rangeClosed(1, 500).mapToObj(n -> bridge.telling("" + n, "d" + n)).toList();
      Bridge.get(Future.all(told));
      bridge.settle();

      assertThat(bridge.orders()).hasSize(500).allMatch(o -> o.state() == OrderState.BOOKED);
      assertThat(bridge.ledger.batches().size() + bridge.ledger.referenceReads())
          .as(
              () ->
                  bridge.ledger.batches().stream()
                      .map(batch -> batch.kind() + " " + batch.requests().size())
                      .toList()
                      .toString())
          .isLessThanOrEqualTo(38);
    }
  }

  @Test
  void fiveHundredWaitingOrdersCostThirtyWrites(@TempDir Path folder) {
    try (WatchedVertx watched = new WatchedVertx();
        Bridge bridge =
            new Bridge(watched.vertx(), folder.resolve("till.db"), DeliverySettings.DEFAULT)) {
      bridge.closeLedger();
      for (int n = 1; n <= 500; n++) {
        bridge.shop.put(order(n, "P", n + ".00"));
      }
      Bridge.get(
          Future.all(
              IntStream.rangeClosed(1, 500)
                  .mapToObj(n -> bridge.telling("" + n, "d" + n))
                  .toList()));
      bridge.awaitOrders(500);
      assertThat(bridge.ledger.batches()).isEmpty();
      bridge.openLedger();
      bridge.settle();

      assertThat(bridge.orders()).allMatch(order -> order.state() == OrderState.BOOKED);
      assertThat(bridge.ledger.batches()).hasSize(30);
    }
  }
}
