package io.tillbridge.server.observation;

import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.LedgerNotice;
import io.vertx.core.Future;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Takes in what ledgers say changed there, durably and each once. Safe for several threads. */
public final class LedgerNotices {
  /** Changes come in groups, and one look serves many. */
  private static final Duration GATHER = Duration.ofSeconds(2);

  private static final String INSERT =
      "INSERT INTO ledger_notice (lane, notice_id, kind, remote_id, happened_at, received_at,"
          + " next_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, 'RECEIVED') ON CONFLICT (lane,"
          + " notice_id) DO NOTHING";

  private final Store store;
  private final Clock clock;
  private final List<Consumer<String>> observers = new CopyOnWriteArrayList<>();

  /** Keeps them in {@code store}. */
  public LedgerNotices(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Makes them durable; they are on the disk when the future completes. */
  public Future<Void> accept(String lane, List<LedgerNotice> notices) {
    if (notices.isEmpty()) {
      return Future.succeededFuture();
    }
    Instant now = clock.instant();
    return store
        .write(
            tx -> {
              for (LedgerNotice notice : notices) {
                insert(tx.prepared(INSERT), lane, notice, now);
              }
              return true;
            })
        .onSuccess(kept -> observers.forEach(observer -> observer.accept(lane)))
        .mapEmpty();
  }

  /** Has {@code observer} told of each lane that there is something to look at. */
  void onAccepted(Consumer<String> observer) {
    observers.add(observer);
  }

  private static void insert(
      PreparedStatement insert, String lane, LedgerNotice notice, Instant now) throws SQLException {
    insert.setString(1, lane);
    insert.setString(2, notice.id());
    insert.setString(3, notice.kind().name());
    insert.setString(4, notice.remoteId());
    insert.setLong(5, notice.at().toEpochMilli());
    insert.setLong(6, now.toEpochMilli());
    insert.setLong(7, now.plus(GATHER).toEpochMilli());
    insert.executeUpdate();
  }
}
