package io.tillbridge.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.overview.EventEntry;
import io.tillbridge.server.overview.Overview;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Refused;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

  @TempDir Path folder;
  private final WatchedVertx watched = new WatchedVertx();
  private Store store;
  private Journal journal;

  @BeforeEach
  void open() {
    store = Bridge.get(Store.open(watched.vertx(), folder.resolve("till.db"), 100));
    journal = new Journal(store, new Identifiers(Clock.systemUTC(), new Random(1)));
  }

  @AfterEach
  void close() {
    Bridge.get(store.close());
    watched.close();
  }

  @Test
  void anAcceptedEventIsInTheFileForAnyoneToSee() throws SQLException {
    Accepted accepted = accept("d1", "{}", NOON);
    assertThat(idsInFile()).containsExactly(accepted.eventId());
  }

  @Test
  void aDeliveryThatComesTwiceIsOneEvent() {
    Accepted first = accept("d1", "{\"a\":1}", NOON);
    Accepted again = accept("d1", "{\"a\":1}", NOON.plusSeconds(5));
    assertThat(again).isEqualTo(new Accepted(first.eventId(), true));
    assertThat(events()).hasSize(1);
  }

  @Test
  void theSameDeliveryFromAnotherShopIsAnotherEvent() {
    Accepted first = accept("d1", "{}", NOON);
    Accepted other = Bridge.get(journal.accept("other", notice("d1"), Buffer.buffer("{}"), NOON));
    assertThat(other.eventId()).isNotEqualTo(first.eventId());
  }

  @Test
  void theSameBodyWithoutADeliveryIdIsOneEventThatIsPutUpForReadingAgain() {
    Accepted first = accept("", "{\"a\":1}", NOON);
    read();
    Accepted again = accept("", "{\"a\":1}", NOON.plusSeconds(60));

    assertThat(again).isEqualTo(new Accepted(first.eventId(), true));
    assertThat(events()).extracting(EventEntry::state).containsExactly(EventState.RECEIVED);
    assertThat(events().get(0).repeats()).isEqualTo(1);
  }

  @Test
  void theSameBodyADayLaterIsANewEvent() {
    Accepted first = accept("", "{\"a\":1}", NOON);
    Accepted later = accept("", "{\"a\":1}", NOON.plusSeconds(86_401));
    assertThat(later.eventId()).isNotEqualTo(first.eventId());
  }

  @Test
  void aRepeatThatComesWhileTheOrderIsBeingReadIsNotLost() {
    accept("", "{\"a\":1}", NOON);
    PendingSubject inHand = pending().get(0);
    accept("", "{\"a\":1}", NOON.plusSeconds(1));
    done(inHand);
    assertThat(pending()).hasSize(1);
  }

  @Test
  void severalEventsOnOneOrderAreReadTogetherAndLaterOnesAreNotForgotten() {
    accept("d1", "{}", NOON);
    accept("d2", "{}", NOON);
    PendingSubject inHand = pending().get(0);
    assertThat(pending()).hasSize(1);
    accept("d3", "{}", NOON);
    done(inHand);

    assertThat(events())
        .extracting(EventEntry::state)
        .containsExactly(EventState.RECEIVED, EventState.DONE, EventState.DONE);
  }

  @Test
  void aFullStoreRefusesAndSaysWhenToComeAgain() {
    CountDownLatch disk = new CountDownLatch(1);
    Future<Boolean> slow =
        store.write(
            tx -> {
              try {
                disk.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return true;
            });
    List<Future<Accepted>> taken =
        IntStream.range(0, 100).mapToObj(n -> accepting("d" + n, "{}", NOON)).toList();
    assertThatThrownBy(() -> accept("one too many", "{}", NOON))
        .isInstanceOfSatisfying(
            Refused.Full.class, full -> assertThat(full.retryAfter().toSeconds()).isPositive());
    disk.countDown();

    Bridge.get(slow);
    Bridge.get(Future.all(taken));
    assertThat(events()).hasSize(100);
    assertThat(accept("now", "{}", NOON).repeated()).isFalse();
  }

  @Test
  void oneFailingChangeDoesNotTakeTheOthersOfItsCommitWithIt() {
    Future<Integer> broken =
        store.write(tx -> tx.handle().execute("INSERT INTO event (id) VALUES ('half')"));
    Future<Accepted> fine = accepting("d1", "{}", NOON);
    assertThatThrownBy(() -> Bridge.get(broken)).hasMessageContaining("NOT NULL");
    Bridge.get(fine);
    assertThat(events()).extracting(EventEntry::deliveryId).containsExactly("d1");
  }

  private Accepted accept(String deliveryId, String body, Instant at) {
    return Bridge.get(accepting(deliveryId, body, at));
  }

  private Future<Accepted> accepting(String deliveryId, String body, Instant at) {
    return journal.accept("shop", notice(deliveryId), Buffer.buffer(body), at);
  }

  private static Notice notice(String deliveryId) {
    return new Notice(
        deliveryId,
        "order.paid",
        new Subject(DocumentKind.ORDER, "7", JsonObject.EMPTY_JSON_OBJECT));
  }

  private List<PendingSubject> pending() {
    Instant later = NOON.plusSeconds(600);
    return Bridge.get(store.read(handle -> PendingEvents.next(handle, later, 10)));
  }

  private void read() {
    pending().forEach(this::done);
  }

  private void done(PendingSubject subject) {
    Bridge.get(
        store.write(
            tx -> {
              PendingEvents.done(tx.handle(), subject, null, "", NOON);
              return true;
            }));
  }

  private List<EventEntry> events() {
    return Bridge.get(new Overview(store, Clock.systemUTC()).events(Set.of(), "", 1000)).items();
  }

  private List<String> idsInFile() throws SQLException {
    try (Connection second =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("till.db"));
        ResultSet rows = second.createStatement().executeQuery("SELECT id FROM event")) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }
}
