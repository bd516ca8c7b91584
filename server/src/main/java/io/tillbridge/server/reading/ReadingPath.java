package io.tillbridge.server.reading;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.json.CanonicalJson;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.util.Map;

/**
 * What reading works with.
 *
 * @param workers where translation computes
 * @param maxAttempts readings of a subject before it becomes a dead letter
 */
public record ReadingPath(
    Store store,
    ReferenceShelf shelf,
    CanonicalJson json,
    Identifiers identifiers,
    Backoff backoff,
    int maxAttempts,
    WorkerExecutor workers,
    Changes changes,
    Clock clock) {

  /**
   * A reader that is ready to be deployed.
   *
   * @param sources by the shop's connection
   * @param records takes up what isn't an order
   * @param wakeLanes run when lanes may have something new to do
   * @param atOnce subjects read at the same time
   */
  public EventReader reader(
      Map<String, Source> sources, RecordReading records, Runnable wakeLanes, int atOnce) {
    OrderReading orders =
        new OrderReading(store, shelf, json, new OrderKeeper(identifiers), workers, changes, clock);
    ReadingOutcome outcome = new ReadingOutcome(store, identifiers, backoff, maxAttempts, clock);
    return new EventReader(store, sources, orders, records, outcome, wakeLanes, atOnce, clock);
  }

  /** Tries orders of these sources out. */
  public Rehearsal rehearsal(Map<String, Source> sources) {
    return new Rehearsal(sources, store, shelf, json, workers);
  }
}
