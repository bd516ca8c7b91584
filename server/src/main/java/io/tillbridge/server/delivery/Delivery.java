package io.tillbridge.server.delivery;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.deadletter.DeadLetters;
import io.tillbridge.server.journal.Journal;
import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.overview.LaneEntry;
import io.tillbridge.server.overview.Overview;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.reading.RecordReading;
import io.tillbridge.server.reading.Rehearsal;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole path from accepted event to ledger: journal, reading, outbox and lanes at work. Safe
 * for use by several threads.
 */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private final DeliveryWiring wiring;
  private final DeliverySettings settings;
  private final Clock clock;
  private final Journal journal;
  private final Overview overview;
  private final DeadLetters deadLetters;

  private Delivery(DeliveryWiring wiring, DeliverySettings settings, Clock clock) {
    this.wiring = wiring;
    this.settings = settings;
    this.clock = clock;
    this.journal = new Journal(wiring.store(), wiring.identifiers);
    this.overview = new Overview(wiring.store(), clock);
    this.deadLetters = new DeadLetters(wiring.store(), clock, this::wake);
    journal.readBy(wiring.reader::wake);
  }

  /**
   * Takes up where the last run left off and begins to work.
   *
   * @param connections every open connection that a flow names
   * @return fails with IllegalArgumentException where flows and connections don't fit together
   */
  public static Future<Delivery> open(
      Vertx vertx,
      Store store,
      Collection<OpenConnection> connections,
      List<Flow> flows,
      DeliverySettings settings,
      Clock clock,
      RandomGenerator random) {
    return open(vertx, store, connections, flows, RecordReading.NONE, settings, clock, random);
  }

  /** As the other, with {@code records} to take up what isn't an order. */
  public static Future<Delivery> open(
      Vertx vertx,
      Store store,
      Collection<OpenConnection> connections,
      List<Flow> flows,
      RecordReading records,
      DeliverySettings settings,
      Clock clock,
      RandomGenerator random) {
    DeliveryWiring wiring;
    try {
      wiring =
          new DeliveryWiring(vertx, store, connections, flows, records, settings, clock, random);
    } catch (IllegalArgumentException e) {
      return Future.failedFuture(e);
    }
    Delivery delivery = new Delivery(wiring, settings, clock);
    List<Future<String>> lanes = wiring.lanes.values().stream().map(vertx::deployVerticle).toList();
    // Lanes first: what was being sent when the last run ended must count before anything is read.
    return Future.all(lanes)
        .compose(recovered -> vertx.deployVerticle(wiring.reader))
        .map(delivery);
  }

  /** What a ledger tells of itself, kept for a while. */
  public Future<ReferenceData> reference(String ledger) {
    return wiring.reference(ledger);
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

  /** Tries out what would become of orders. */
  public Rehearsal rehearsal() {
    return wiring.rehearsal;
  }

  /** Tells which orders change. */
  public Changes changes() {
    return wiring.changes;
  }

  /** Every connection, what holds it up and what is bound for it. */
  public Future<List<LaneEntry>> lanes() {
    return overview.lanes(wiring.connectionIds().stream().sorted().toList());
  }

  /**
   * A person says that what stopped a connection is mended.
   *
   * @return whether it was stopped
   */
  public Future<Boolean> resume(String connection) {
    return wiring
        .store()
        .write(
            tx -> {
              PendingEvents.hasten(tx.handle(), clock.instant());
              return BlockageTable.resume(tx.handle(), connection);
            })
        .onSuccess(resumed -> wake());
  }

  /**
   * Reads an order from its shop again and translates it with what is live now, even where nothing
   * changed.
   *
   * @return the event that stands for it; fails with NoSuchElementException where there is no such
   *     order
   */
  public Future<String> readAgain(String orderId) {
    return overview
        .summary(orderId)
        .compose(
            order ->
                order.isEmpty()
                    ? Future.failedFuture(new NoSuchElementException("no order " + orderId))
                    : journal.accept(
                        order.get().connection(),
                        new Notice(
                            "again-" + wiring.identifiers.next(),
                            PendingEvents.AGAIN,
                            new Subject(
                                DocumentKind.ORDER,
                                order.get().shopId(),
                                JsonObject.EMPTY_JSON_OBJECT)),
                        Buffer.buffer(),
                        clock.instant()))
        .map(accepted -> accepted.eventId());
  }

  /**
   * Begins nothing new, lets calls under way end for as long as the settings say, and completes.
   * The store and the connectors stay open; close them after.
   */
  public Future<Void> close() {
    List<Future<Void>> ends = new ArrayList<>();
    ends.add(wiring.reader.stop());
    wiring.lanes.values().forEach(lane -> ends.add(lane.stop()));
    return Future.all(ends)
        .timeout(settings.drain().toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(
            failure ->
                LOG.warn(
                    "Calls were still under way after {}; they count as unknown and are looked up"
                        + " at the next start",
                    settings.drain()))
        .otherwiseEmpty()
        .eventually(wiring.workers::close)
        .mapEmpty();
  }

  private void wake() {
    wiring.reader.wake();
    wiring.wakeLanes();
  }
}
