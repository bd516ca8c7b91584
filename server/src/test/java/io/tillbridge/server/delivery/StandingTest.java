package io.tillbridge.server.delivery;

import static io.tillbridge.server.fixture.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.MemoryLedger;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.fixture.Weather;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.overview.LaneEntry;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.Json;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do in the ledger behind our back, and ledgers that are changed for others. */
class StandingTest {
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
  void someoneElsesInvoiceUnderOurNumberIsNeitherAdoptedNorWrittenOver() {
    bridge.ledger.suspect();
    bridge.ledger.arrived(
        LedgerKind.INVOICE, "S-00001", Json.createObjectBuilder().add("Total", 5500).build());
    bridge.ledger.weather.next(Weather.Call.FINE, Weather.Call.CUT_BEFORE_COMMIT);
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);

    assertThat(openLetters().get(0).problems().get(0).message()).contains("someone else's");
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE))
        .extracting(document -> document.body().getInt("Total"))
        .containsExactly(5500);
  }

  @Test
  void anEarlierVersionOfOurOwnThatArrivedUnheardIsBroughtUpToDate() {
    bridge.ledger.suspect();
    bridge.ledger.weather.next(Weather.Call.FINE, Weather.Call.CUT_AFTER_COMMIT);
    for (int i = 0; i < 100; i++) {
      bridge.ledger.weather.next(Weather.Call.REFUSED_FOR_NOW);
    }
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.ledger.weather.clear();
    bridge.place(order(1, "Q", "12.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE))
        .extracting(document -> document.body().getInt("Total"))
        .containsExactly(12);
  }

  @Test
  void anInvoiceThatAPersonVoidedIsBookedAnewWithItsPaymentOnceAPersonSaysSo() {
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.ledger.remove(LedgerKind.PAYMENT, payment());
    bridge.ledger.remove(LedgerKind.INVOICE, "S-00001");
    bridge.publish("p2");
    Bridge.get(bridge.delivery().readAgain(bridge.order(1).id()));
    bridge.awaitState(1, OrderState.DEAD);
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).isEmpty();

    Bridge.get(bridge.delivery().deadLetters().retry(openLetters().get(0).id()));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);
    assertThat(bridge.ledger.documents(LedgerKind.PAYMENT)).hasSize(1);
  }

  @Test
  void aPaymentForAnInvoiceThatAPersonVoidedWaitsUntilAPersonHasTheInvoiceBookedAnew() {
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.ledger.remove(LedgerKind.INVOICE, "S-00001");
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    assertThat(openLetters()).extracting(DeadLetter::kind).containsExactly("INVOICE");

    Bridge.get(bridge.delivery().deadLetters().retry(openLetters().get(0).id()));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);
    assertThat(bridge.ledger.documents(LedgerKind.PAYMENT)).hasSize(1);
  }

  @Test
  void aLaterVersionDoesNotBookAnewWhatAPersonVoided() {
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.ledger.remove(LedgerKind.INVOICE, "S-00001");
    bridge.place(order(1, "Q", "11.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.place(order(1, "Q", "12.00"));
    await().until(() -> bridge.timeline(1).versions().size() == 3);
    bridge.settle();

    assertThat(bridge.order(1).state()).isEqualTo(OrderState.DEAD);
    assertThat(openLetters()).hasSize(1);
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).isEmpty();
  }

  @Test
  void anOrderIsBookedOnceAnotherOfItsCustomerTakesTheChangeOfTheirContactBack() {
    bridge.place(order(1, 7, "Ann", "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    for (int i = 0; i < 100; i++) {
      bridge.ledger.weather.next(Weather.Call.REFUSED_FOR_NOW);
    }
    bridge.place(order(1, 7, "Anna", "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKING);
    bridge.place(order(2, 7, "Ann", "Q", "10.00"));
    bridge.awaitState(2, OrderState.BOOKING);
    bridge.ledger.weather.clear();

    bridge.awaitState(2, OrderState.BOOKED);
    bridge.awaitState(1, OrderState.BOOKED);
  }

  @Test
  void aConnectionThatReachesAnotherOrganisationStopsUntilItReachesItsOwnAgain() {
    bridge.ledger.belongsTo("Ours");
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.ledger.belongsTo("Theirs");
    bridge.restart();
    bridge.place(order(2, "P", "10.00"));
    await().until(() -> stop().contains("Theirs"));
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);

    bridge.ledger.belongsTo("Ours");
    assertThat(Bridge.get(bridge.delivery().resume(MemoryLedger.ID))).isTrue();
    bridge.awaitState(2, OrderState.BOOKED);
  }

  @Test
  void anOrderThatIsBookedInOneLedgerIsHeldWhereItsFlowLeadsToAnother() {
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    sql("UPDATE ledger_document SET lane = 'old-books'");
    sql("UPDATE effect SET lane = 'old-books'");
    bridge.place(order(1, "Q", "12.00"));
    bridge.awaitState(1, OrderState.HELD);

    assertThat(bridge.order(1).why()).contains("old-books");
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).hasSize(1);
  }

  private String payment() {
    return bridge.ledger.documents(LedgerKind.PAYMENT).get(0).key();
  }

  private String stop() {
    return Bridge.get(bridge.delivery().lanes()).get(0).stop().map(LaneEntry.Stop::why).orElse("");
  }

  private List<DeadLetter> openLetters() {
    return Bridge.get(bridge.delivery().deadLetters().list(true, "", 100)).items();
  }

  private void sql(String statement) {
    Bridge.get(bridge.store().write(tx -> tx.handle().execute(statement)));
  }
}
