package io.tillbridge.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.server.fixture.Bridge;
import io.tillbridge.server.fixture.WatchedVertx;
import io.tillbridge.server.journal.Accepted;
import io.tillbridge.server.journal.Journal;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SQLite's own bound of the file's size stands for a disk that is full. */
class FullDiskTest {
  private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");
  private static final int TOO_MUCH = 1 << 20;

  @TempDir Path folder;
  private final WatchedVertx watched = new WatchedVertx();
  private Store store;
  private Journal journal;

  @BeforeEach
  void open() {
    store = Bridge.get(Store.open(watched.vertx(), folder.resolve("till.db"), 1_000));
    journal = new Journal(store, new Identifiers(Clock.systemUTC(), new Random(7)));
  }

  @AfterEach
  void close() {
    Bridge.get(store.close());
    watched.close();
  }

  @Test
  void whatFoundNoRoomIsRefusedAndOnceThereIsRoomEverythingIsTakenAgain() {
    Bridge.get(event("before", 10));
    pages(40);
    assertThatThrownBy(() -> Bridge.get(event("large", TOO_MUCH))).hasMessageContaining("full");

    pages(1_000_000);
    Bridge.get(event("after", 10));
    Bridge.get(event("large", TOO_MUCH));

    assertThat(kept()).containsExactly("before", "after", "large");
  }

  @Test
  void amongEventsThatComeTogetherNoneIsAcceptedThatFoundNoRoom() {
    pages(40);
    List<Future<Accepted>> together = new ArrayList<>();
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String id = "event-" + i;
      together.add(event(id, i % 7 == 3 ? TOO_MUCH : 10).onSuccess(done -> accepted.add(id)));
    }
    Bridge.get(Future.join(together).transform(ended -> Future.succeededFuture()));

    assertThat(kept()).containsAll(List.copyOf(accepted));
  }

  private Future<Accepted> event(String deliveryId, int length) {
    return journal.accept(
        "shop",
        new Notice(
            deliveryId,
            "order.changed",
            new Subject(DocumentKind.ORDER, "1", JsonObject.EMPTY_JSON_OBJECT)),
        Buffer.buffer(new byte[length]),
        NOON);
  }

  private void pages(int more) {
    Bridge.get(
        store.write(
            tx -> {
              int used = tx.handle().createQuery("PRAGMA page_count").mapTo(Integer.class).one();
              return tx.handle()
                  .createQuery("PRAGMA max_page_count = " + (used + more))
                  .mapTo(Integer.class)
                  .one();
            }));
  }

  private List<String> kept() {
    return Bridge.get(
        store.read(
            handle ->
                handle
                    .createQuery("SELECT delivery_id FROM event ORDER BY seq")
                    .mapTo(String.class)
                    .list()));
  }
}
