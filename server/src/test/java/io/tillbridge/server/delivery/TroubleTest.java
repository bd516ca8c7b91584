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
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.overview.EffectEntry;
import io.tillbridge.server.overview.LaneEntry;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong, what a person sees of it, and how it is mended. */
class TroubleTest {
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
  void aWriteWhoseAnswerWasLostIsFoundAndNotRepeated() {
    bridge.ledger.weather.next(Weather.Call.CUT_AFTER_COMMIT);
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.CONTACT)).hasSize(1);
    assertThat(bridge.timeline(1).effects().get(0).outcomes())
        .extracting("name")
        .containsExactly("unknown", "found");
  }

  @Test
  void aWriteThatNeverArrivedIsLookedUpAndThenRepeated() {
    bridge.ledger.weather.next(Weather.Call.CUT_BEFORE_COMMIT);
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.timeline(1).effects().get(0).outcomes())
        .extracting("name")
        .containsExactly("unknown", "absent", "done");
  }

  @Test
  void whatWasBeingSentWhenTheServerDiedIsLookedUpFirst() {
    bridge.closeLedger();
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitOrders(1);
    diesWhileSendingTheContactThatArrives();
    bridge.openLedger();
    bridge.settle();

    assertThat(bridge.order(1).state()).isEqualTo(OrderState.BOOKED);
    assertThat(bridge.ledger.documents(LedgerKind.CONTACT)).hasSize(1);
    assertThat(bridge.timeline(1).effects().get(0).outcomes())
        .extracting("name")
        .containsExactly("restarted", "found");
  }

  /** Leaves the store as it is between the mark and the answer. */
  private void diesWhileSendingTheContactThatArrives() {
    var contact = bridge.timeline(1).effects().get(0);
    Bridge.get(
        bridge
            .store()
            .write(
                tx ->
                    tx.handle()
                        .execute(
                            "UPDATE effect SET state = 'SENDING', attempts = 1 WHERE id = ?",
                            contact.id())));
    bridge.ledger.arrived(LedgerKind.CONTACT, contact.businessKey(), contact.document());
    bridge.restart();
  }

  @Test
  void aPaymentThatWasBeingSentWhenTheServerDiedGoesInTheSameCallAndIsBookedOnce() {
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    EffectEntry payment = bridge.timeline(1).effects().get(2);
    sql("DELETE FROM ledger_document WHERE kind = 'PAYMENT'");
    sql("UPDATE effect SET state = 'SENDING', remote_id = '' WHERE kind = 'PAYMENT'");
    bridge.restart();
    await().until(() -> bridge.timeline(1).effects().get(2).outcomes().size() == 3);

    assertThat(bridge.timeline(1).effects().get(2).outcomes())
        .extracting("name")
        .containsExactly("done", "restarted", "done");
    assertThat(bridge.timeline(1).effects().get(2).attempts()).isEqualTo(payment.attempts());
    assertThat(bridge.ledger.documents(LedgerKind.PAYMENT)).hasSize(1);
    assertThat(bridge.ledger.finds()).isZero();
  }

  @Test
  void aRefusedDocumentIsADeadLetterAndWhatDependsOnItSaysSo() {
    bridge.ledger.refuse("S-00001");
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);

    DeadLetter letter = openLetters().get(0);
    assertThat(letter.businessKey()).isEqualTo("S-00001");
    assertThat(letter.problems()).containsExactly(refusal());
    assertThat(letter.document().getString("InvoiceNumber")).isEqualTo("S-00001");
    EffectEntry payment = bridge.timeline(1).effects().get(2);
    assertThat(payment.waitsFor()).containsExactly("INVOICE S-00001");
    assertThat(payment.state()).isEqualTo(EffectState.PENDING);
  }

  private static Problem refusal() {
    return new Problem("Number", "S-00001 is refused", "Mend it.");
  }

  @Test
  void aDeadLetterThatIsPutUpAgainGoesOnFromWhereItDied() {
    bridge.ledger.refuse("S-00001");
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.ledger.refuse();
    var settled = Bridge.get(bridge.delivery().deadLetters().retry(openLetters().get(0).id()));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(settled).map(DeadLetter::state).contains(DeadLetter.State.RETRIED);
    assertThat(openLetters()).isEmpty();
    assertThat(bridge.ledger.documents(LedgerKind.PAYMENT)).hasSize(1);
  }

  @Test
  void aLaterVersionOfTheOrderReplacesTheRefusedDocument() {
    bridge.ledger.refuse("S-00001");
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.ledger.refuse();
    bridge.place(order(1, "Q", "12.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(openLetters()).isEmpty();
    assertThat(bridge.timeline(1).effects())
        .extracting(EffectEntry::state)
        .containsExactly(EffectState.DONE, EffectState.SUPERSEDED, EffectState.DONE);
  }

  @Test
  void whatWasNotSentYetIsReplacedByALaterVersion() {
    bridge.closeLedger();
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitOrders(1);
    bridge.place(order(1, "P", "12.00"));
    await().until(() -> bridge.timeline(1).versions().size() == 2);
    bridge.openLedger();
    bridge.awaitState(1, OrderState.BOOKED);

    List<MemoryLedger.Document> invoices = bridge.ledger.documents(LedgerKind.INVOICE);
    assertThat(invoices).extracting(d -> d.body().getInt("Total")).containsExactly(12);
    assertThat(bridge.ledger.batches()).hasSize(3);
  }

  @Test
  void anOrderCancelledBeforeItWasSentLeavesNothingBehind() {
    bridge.closeLedger();
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitOrders(1);
    bridge.place(order(1, "D", "10.00"));
    bridge.awaitState(1, OrderState.NOTHING);
    bridge.openLedger();
    bridge.settle();
    assertThat(bridge.ledger.documents(LedgerKind.INVOICE)).isEmpty();
  }

  @Test
  void aBlockedLaneShowsWhyBurnsNoTriesAndSurvivesARestart() {
    bridge.closeLedger();
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitOrders(1);
    bridge.restart();

    LaneEntry lane = Bridge.get(bridge.delivery().lanes()).get(0);
    assertThat(lane.connection()).isEqualTo(MemoryLedger.ID);
    assertThat(lane.stop()).map(LaneEntry.Stop::why).contains("The grant was revoked.");
    assertThat(bridge.timeline(1).effects()).allMatch(effect -> effect.attempts() == 0);

    assertThat(bridge.openLedger()).isTrue();
    bridge.awaitState(1, OrderState.BOOKED);
  }

  @Test
  void aLaneThatIsBlockedForATimeGoesOnByItself() {
    bridge.ledger.weather.next(Weather.Call.BLOCKED);
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    assertThat(bridge.timeline(1).effects().get(0).outcomes())
        .extracting("name")
        .containsExactly("blocked", "done");
  }

  @Test
  void anOrderTheShopCannotShowYetIsReadAgain() {
    bridge.shop.answerNext(new Reading.Retry(Duration.ZERO, "the shop is busy"));
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    assertThat(bridge.shop.readings()).hasSize(2);
  }

  @Test
  void anOrderTheShopDoesNotHaveIsADeadLetterAfterAFewTries() {
    bridge.tell("99", "d1");
    await().until(() -> openLetters().size() == 1);
    assertThat(openLetters().get(0).problems().get(0).message()).contains("no order 99");
  }

  @Test
  void anAnswerOfTheShopThatCannotBeUsedIsADeadLetterThatCanBePutUpAgain() {
    bridge.shop.answerNext(new Reading.Unusable(List.of(Problem.of("no currency"))));
    bridge.place(order(1, "P", "10.00"));
    await().until(() -> openLetters().size() == 1);
    Bridge.get(bridge.delivery().deadLetters().retry(openLetters().get(0).id()));
    bridge.awaitState(1, OrderState.BOOKED);
  }

  @Test
  void aFaultInTheRulesIsADeadLetterThatNamesTheRule() {
    bridge.place(order(1, "!", "10.00"));
    await().until(() -> openLetters().size() == 1);
    assertThat(openLetters().get(0).problems().get(0).message()).contains("status.drl:7");
  }

  @Test
  void aLaterNudgeThatIsReadAnswersTheEventThatDied() {
    bridge.shop.answerNext(new Reading.Unusable(List.of(Problem.of("no currency"))));
    bridge.place(order(1, "P", "10.00"));
    await().until(() -> openLetters().size() == 1);
    bridge.place(order(1, "P", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    assertThat(openLetters()).isEmpty();
  }

  @Test
  void anOrderReadAgainOnRequestIsTranslatedByTheRulesThatAreLiveNow() {
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);
    bridge.publish("p2");
    Bridge.get(bridge.delivery().readAgain(bridge.order(1).id()));
    await().until(() -> bridge.timeline(1).versions().size() == 2);
    bridge.settle();

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE))
        .extracting(d -> d.body().getString("Pack"))
        .containsExactly("p2");
  }

  private List<DeadLetter> openLetters() {
    return Bridge.get(bridge.delivery().deadLetters().list(true, "", 100)).items();
  }

  @Test
  void anInvoiceThatStandsOtherwiseThanMeantIsUndoneWhenItsOrderIsCancelled() {
    JsonObject other = Json.createObjectBuilder().add("Status", "AUTHORISED").build();
    bridge.ledger.arrived(LedgerKind.INVOICE, "S-00001", other);
    bridge.ledger.weather.next(Weather.Call.FINE, Weather.Call.CUT_BEFORE_COMMIT);
    bridge.ledger.refuse("S-00001");
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.ledger.refuse();
    bridge.place(order(1, "D", "10.00"));
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.INVOICE))
        .extracting(document -> document.body().getString("Status"))
        .containsExactly("VOIDED");
  }

  @Test
  void whatMayStandUnknownStaysADeadLetterThoughItsOrderIsHeld() {
    bridge.ledger.weather.next(Weather.Call.FINE, Weather.Call.CUT_BEFORE_COMMIT);
    for (int i = 0; i < 100; i++) {
      bridge.ledger.weather.next(Weather.Call.REFUSED_FOR_NOW);
    }
    bridge.place(order(1, "Q", "10.00"));
    bridge.awaitState(1, OrderState.DEAD);
    bridge.place(order(1, "?", "10.00"));
    bridge.awaitState(1, OrderState.HELD);

    assertThat(openLetters()).hasSize(1);
  }

  @Test
  void anAnswerThatCouldNotBeKeptAtOnceIsKeptLater() {
    sql("CREATE TRIGGER full BEFORE INSERT ON outcome BEGIN SELECT RAISE(ABORT, 'no room'); END");
    bridge.place(order(1, "Q", "10.00"));
    await().until(() -> !bridge.ledger.documents(LedgerKind.CONTACT).isEmpty());
    sql("DROP TRIGGER full");
    bridge.awaitState(1, OrderState.BOOKED);

    assertThat(bridge.ledger.documents(LedgerKind.CONTACT)).hasSize(1);
    assertThat(bridge.ledger.finds()).isZero();
  }

  private void sql(String statement) {
    Bridge.get(bridge.store().write(tx -> tx.handle().execute(statement)));
  }
}
