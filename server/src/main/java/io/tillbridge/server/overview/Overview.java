package io.tillbridge.server.overview;

import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Store;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Answers questions about what is and was under way, from what is durable. */
public final class Overview {
  private final Store store;
  private final Clock clock;

  /** Asks {@code store}. */
  public Overview(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Orders, the newest first. */
  public Future<Page<OrderSummary>> orders(OrderFilter filter) {
    return store.read(handle -> OrderQueries.page(handle, filter));
  }

  /** An order with all that happened to it, by our key. */
  public Future<Optional<OrderTimeline>> order(String orderId) {
    return store.read(handle -> OrderQueries.timeline(handle, orderId));
  }

  /** An order's summary by our key. */
  public Future<Optional<OrderSummary>> summary(String orderId) {
    return store.read(handle -> OrderQueries.summary(handle, orderId));
  }

  /** Orders by the number that people see; several where numbers clash. */
  public Future<List<OrderSummary>> ordersByNumber(String number) {
    return store.read(handle -> OrderQueries.byNumber(handle, number));
  }

  /** Events, the newest first; {@code states} empty for all. */
  public Future<Page<EventEntry>> events(Set<EventState> states, String cursor, int limit) {
    return store.read(handle -> EventQueries.page(handle, states, cursor, limit));
  }

  /** One event. */
  public Future<Optional<EventEntry>> event(String eventId) {
    return store.read(handle -> EventQueries.one(handle, eventId));
  }

  /** The bytes of an event as they came. */
  public Future<Optional<byte[]>> eventBody(String eventId) {
    return store.read(handle -> EventQueries.body(handle, eventId));
  }

  /** Effects, the newest first; {@code states} empty for all. */
  public Future<Page<EffectEntry>> effects(Set<EffectState> states, String cursor, int limit) {
    return store.read(handle -> EffectQueries.page(handle, states, cursor, limit));
  }

  /** One effect with its outcomes. */
  public Future<Optional<EffectEntry>> effect(String effectId) {
    return store.read(handle -> EffectQueries.one(handle, effectId));
  }

  /** These connections, each with what holds it up and what is bound for it. */
  public Future<List<LaneEntry>> lanes(Collection<String> connections) {
    return store.read(handle -> LaneQueries.of(handle, connections, clock.instant()));
  }

  /** How much there is of everything. */
  public Future<Counts> counts() {
    return store.read(handle -> LaneQueries.counts(handle, clock.instant()));
  }
}
