package io.tillbridge.server.backfill;

import io.tillbridge.server.reading.Rehearsal;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.server.sweep.SweptStore;
import io.tillbridge.server.sweep.Taking;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The newest backfills asked for since the start. One that a restart cuts off is asked for again:
 * what it had put on its way is not taken up twice. Safe for use by several threads.
 */
public final class Backfills {
  private static final int REMEMBERED = 20;

  private final Vertx vertx;
  private final Store store;
  private final Rehearsal rehearsal;
  private final Taking taking;
  private final Map<String, SweptStore> shops = new TreeMap<>();
  private final Identifiers identifiers;
  private final Clock clock;
  private final Deque<Run> runs = new ArrayDeque<>();

  /** Backfills from {@code shops}. */
  public Backfills(
      Vertx vertx,
      Store store,
      Rehearsal rehearsal,
      Taking taking,
      List<SweptStore> shops,
      Identifiers identifiers,
      Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.rehearsal = rehearsal;
    this.taking = taking;
    shops.forEach(shop -> this.shops.put(shop.connection(), shop));
    this.identifiers = identifiers;
    this.clock = clock;
  }

  /**
   * Begins one.
   *
   * @throws IllegalArgumentException where the shop is unknown, the days are in the wrong order, or
   *     one of this shop is under way
   */
  public synchronized Backfill begin(
      String connection, LocalDate from, LocalDate to, boolean rehearse) {
    SweptStore shop = shops.get(connection);
    if (shop == null) {
      throw new IllegalArgumentException(
          "connection '"
              + connection
              + "' is no shop that can be looked through: "
              + shops.keySet());
    }
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to, " + to + ", is a day before from, " + from + ".");
    }
    for (Run run : runs) {
      Backfill other = run.now();
      if (other.connection().equals(connection) && other.state() == Backfill.State.RUNNING) {
        throw new IllegalArgumentException(
            "A backfill of " + connection + " is under way; wait until it has ended.");
      }
    }
    Backfill asked =
        new Backfill(
            identifiers.next(),
            connection,
            from,
            to,
            rehearse,
            Backfill.State.RUNNING,
            Report.NONE,
            "",
            clock.instant());
    Run run = new Run(asked, shop, store, rehearsal, taking, vertx);
    runs.addFirst(run);
    if (runs.size() > REMEMBERED) {
      runs.removeLast();
    }
    run.begin();
    return run.now();
  }

  /** All of them, the newest first. */
  public synchronized List<Backfill> all() {
    return runs.stream().map(Run::now).toList();
  }

  /** One of them. */
  public synchronized Optional<Backfill> one(String id) {
    return runs.stream().map(Run::now).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Lets those under way end after what they are at. */
  public synchronized Future<Void> close() {
    return Future.join(runs.stream().map(Run::stop).toList()).mapEmpty();
  }
}
