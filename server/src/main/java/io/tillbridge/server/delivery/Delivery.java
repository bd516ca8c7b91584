package io.tillbridge.server.delivery;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.deadletter.DeadLetters;
import io.tillbridge.server.journal.Journal;
import io.tillbridge.server.overview.LaneEntry;
import io.tillbridge.server.overview.Overview;
import io.tillbridge.server.store.Store;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;

/** The whole path from accepted event to ledger, wired. */
public final class Delivery {
  private final Journal journal;
  private final Overview overview;
  private final DeadLetters deadLetters;
  private final Changes changes;

  Delivery(Journal journal, Overview overview, DeadLetters deadLetters, Changes changes) {
    this.journal = journal;
    this.overview = overview;
    this.deadLetters = deadLetters;
    this.changes = changes;
  }

  /**
   * Takes up where the last run left off and begins to work.
   *
   * @param connections every open connection that a flow names
   */
  public static Future<Delivery> open(
      Vertx vertx,
      Store store,
      Collection<OpenConnection> connections,
      List<Flow> flows,
      DeliverySettings settings,
      Clock clock,
      RandomGenerator random) {
    return Future.failedFuture(new UnsupportedOperationException());
  }

  /** Takes events in. */
  public Journal journal() {
    return journal;
  }

  /** Answers questions. */
  public Overview overview() {
    return overview;
  }

  /** What a person must look at. */
  public DeadLetters deadLetters() {
    return deadLetters;
  }

  /** Tells which orders change. */
  public Changes changes() {
    return changes;
  }

  /** Every connection, what holds it up and what is bound for it. */
  public Future<List<LaneEntry>> lanes() {
    return Future.failedFuture(new UnsupportedOperationException());
  }

  /** A person says that what stopped a connection is mended. */
  public Future<Void> resume(String connection) {
    return Future.failedFuture(new UnsupportedOperationException(connection));
  }

  /**
   * Reads an order from its shop again and translates it with what is live now, even where nothing
   * changed.
   *
   * @return the event that stands for it; fails with NoSuchElementException where there is no such
   *     order
   */
  public Future<String> readAgain(String orderId) {
    return Future.failedFuture(new UnsupportedOperationException(orderId));
  }

  /**
   * Begins nothing new, lets calls under way end for as long as the settings say, and completes.
   * The store and the connectors stay open; close them after.
   */
  public Future<Void> close() {
    return Future.failedFuture(new UnsupportedOperationException());
  }
}
