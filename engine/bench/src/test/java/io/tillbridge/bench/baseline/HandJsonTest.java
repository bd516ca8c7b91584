package io.tillbridge.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.bench.sample.Orders;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.json.CanonicalJson;
import org.junit.jupiter.api.Test;

class HandJsonTest {
  private final CanonicalJson json = new CanonicalJson();
  private final HandJson byHand = new HandJson();

  @Test
  void theBaselineReadsAndWritesTheSame() {
    for (int number = 1; number < 20; number++) {
      Order order = Orders.order(number, number % 2 == 0 ? "P" : "Q", number % 3 != 0, false);
      String text = json.write(order);
      assertThat(byHand.write(order)).isEqualTo(text);
      assertThat(byHand.read(text)).isEqualTo(json.read(text, Order.class));
    }
  }
}
