package io.tillbridge.server.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Asking the server to stop, and starting it again. */
class RestartIT {
  @RegisterExtension static final World WORLD = new World();

  @Test
  void aStopInTheMiddleOfWorkLosesNothingAndNothingIsDoneTwice() {
    Bridge bridge = WORLD.bridge().start();
    List<Shop.Placed> orders = new ArrayList<>();
    for (ShopOrder order : Shoppers.orders(40, 5)) {
      orders.add(WORLD.shop().placeSilently(order));
    }
    List<Web.Reply> taken = new ArrayList<>();
    for (Shop.Placed order : orders) {
      taken.add(bridge.hook("first-" + order.id(), order));
    }
    WORLD.sandbox().slowsWrites("/Invoices", Duration.ofSeconds(1), 5);
    bridge.stop();
    assertThat(taken).allSatisfy(reply -> assertThat(reply.status()).isEqualTo(202));
    assertThat(bridge.log()).contains("Stopped.");

    bridge.start();
    await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> WORLD.ledger().showsExactly(orders));
    orders.forEach(order -> bridge.shows(order, "BOOKED"));
    int calls = WORLD.sandbox().callsTo("xero");
    bridge.stop();

    bridge.start();
    for (int i = 0; i < orders.size(); i++) {
      assertThat(bridge.hook("first-" + orders.get(i).id(), orders.get(i))).isEqualTo(taken.get(i));
    }
    Shop.Placed last =
        WORLD.shop().place(ShopOrder.by("Rosa Reid").buys("TEA", "4.20", 2).status("P"));
    bridge.shows(last, "BOOKED");
    orders.add(last);
    WORLD.ledger().showsExactly(orders);
    // A contact, an invoice, a payment, and for the contact and the token what a start may ask.
    assertThat(WORLD.sandbox().callsTo("xero") - calls)
        .as("calls for one more order")
        .isLessThanOrEqualTo(6);
  }
}
