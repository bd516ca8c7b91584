package io.tillbridge.server.delivery;

import static io.tillbridge.server.fixture.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.MemoryLedger;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.overview.EffectEntry;
import io.tillbridge.spi.ledger.LedgerKind;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderPathTest {
  @TempDir Path folder;
  private final WatchedVertx watched = new WatchedVertx();
  private Bridge bridge;

  @BeforeEach
  void open() {
    bridge = new Bridge(watched.vertx(), folder.resolve("till.db"), Bridge.QUICK);
  }

  @AfterEach
  void close() {
    bridge.close();
    watched.close();
  }

  @Test
  void aPaidOrderBecomesAContactAnInvoiceAndAPaymentThatReferToEachOther() {
    bridge.place(order(1, "P", "110.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    MemoryLedger.Document contact = bridge.ledger.documents(LedgerKind.CONTACT).get(0);
    MemoryLedger.Document invoice = bridge.ledger.documents(LedgerKind.INVOICE).get(0);
    MemoryLedger.Document payment = bridge.ledger.documents(LedgerKind.PAYMENT).get(0);
    assertThat(invoice.body().getJsonObject("Contact").getString("ContactID"))
        .isEqualTo(contact.id());
    assertThat(payment.body().getJsonObject("Invoice").getString("InvoiceID"))
        .isEqualTo(invoice.id());
  }

  @Test
  void theTimelineTellsTheWholeStory() {
    bridge.place(order(1, "P", "110.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    var timeline = bridge.timeline(1);
    assertThat(timeline.events()).hasSize(1);
    assertThat(timeline.versions()).hasSize(1);
    assertThat(timeline.versions().get(0).translation().getJsonArray("decisions")).hasSize(1);
    assertThat(timeline.versions().get(0).order().getString("number")).isEqualTo("00001");
    assertThat(timeline.effects())
        .extracting(EffectEntry::kind)
        .containsExactly(LedgerKind.CONTACT, LedgerKind.INVOICE, LedgerKind.PAYMENT);
    assertThat(timeline.effects())
        .allSatisfy(
            effect -> {
              assertThat(effect.state()).isEqualTo(EffectState.DONE);
              assertThat(effect.outcomes()).extracting("name").containsExactly("done");
            });
  }

  @Test
  void aChangedOrderIsWrittenUnderTheKeyTheLedgerGaveIt() {
    bridge.place(order(1, "A", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.place(order(1, "P", "10.00"));
    bridge.settle();

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE).get(0).body().getString("Status"))
        .isEqualTo("AUTHORISED");
    assertThat(bridge.ledger.documents(LedgerKind.PAYMENT)).hasSize(1);
    assertThat(bridge.timeline(1).versions()).hasSize(2);
  }

  @Test
  void anOrderThatDidNotChangeIsNotWrittenAgain() {
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    int written = bridge.ledger.batches().size();
    bridge.tell("1", "another delivery");
    bridge.settle();

    assertThat(bridge.ledger.batches()).hasSize(written);
    assertThat(bridge.timeline(1).versions()).hasSize(1);
    assertThat(bridge.timeline(1).events().get(1).why()).contains("Nothing changed");
  }

  @Test
  void anOrderCancelledBeforeItWasBookedIsNothing() {
    bridge.place(order(1, "D", "10.00"));
    bridge.awaitState(1, OrderState.NOTHING);
    assertThat(bridge.ledger.batches()).isEmpty();
  }

  @Test
  void aDraftThatIsCancelledIsDeletedAndOneThatIsOwedIsVoided() {
    bridge.place(order(1, "A", "10.00"));
    bridge.place(order(2, "Q", "20.00"));
    bridge.settle();
    bridge.place(order(1, "D", "10.00"));
    bridge.place(order(2, "D", "20.00"));
    bridge.settle();

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE))
        .extracting(document -> document.key() + " " + document.body().getString("Status"))
        .containsExactlyInAnyOrder("S-00001 DELETED", "S-00002 VOIDED");
  }

  @Test
  void anOrderThatIsHeldShowsWhyAndGoesOnOnceTheShopChangesIt() {
    bridge.place(order(1, "?", "10.00"));
    bridge.awaitState(1, OrderState.HELD);
    assertThat(bridge.order(1).why()).contains("status no rule knows");

    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
  }

  @Test
  void whatTheConnectorCannotWriteYetWaitsUntilItCan() {
    bridge.place(order(1, "R", "10.00"));
    bridge.awaitState(1, OrderState.WAITING);
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);
    assertThat(bridge.order(1).why()).contains("CREDIT_NOTE");

    bridge.ledgerWrites(Set.of(LedgerKind.values()));
    bridge.restart();
    bridge.settle();
    assertThat(bridge.ledger.documents(LedgerKind.CREDIT_NOTE)).hasSize(1);
  }

  @Test
  void ordersOfOneCustomerShareItsContact() {
    for (int n = 1; n <= 5; n++) {
      bridge.place(order(n, 9, "Nine", "P", n + ".00"));
    }
    bridge.settle();

    assertThat(bridge.ledger.documents(LedgerKind.CONTACT)).hasSize(1);
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(5);
    assertThat(bridge.orders()).allMatch(order -> order.state() == OrderState.BOOKED);
  }

  @Test
  void referenceDataOutlivesARestart() {
    bridge.place(order(1, "P", "1.00"));
    bridge.settle();
    bridge.restart();
    bridge.place(order(2, "P", "1.00"));
    bridge.settle();
    assertThat(bridge.ledger.referenceReads()).isEqualTo(1);
  }
}
