package io.tillbridge.server.reading;

import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.server.change.Changes;
import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.server.order.Before;
import io.tillbridge.server.order.OrderTable;
import io.tillbridge.server.order.OrderVersion;
import io.tillbridge.server.outbox.DocumentHash;
import io.tillbridge.server.outbox.LedgerTable;
import io.tillbridge.server.store.Deflated;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Translates an order that was read and keeps what came of it. */
final class OrderReading {
  /** What it was translated from may change meanwhile, but not without end. */
  private static final Logger LOG = LoggerFactory.getLogger(OrderReading.class);

  private static final int TRIES = 5;

  private final Store store;
  private final ReferenceShelf shelf;
  private final CanonicalJson json;
  private final OrderKeeper keeper;
  private final WorkerExecutor workers;
  private final Changes changes;
  private final Clock clock;

  OrderReading(
      Store store,
      ReferenceShelf shelf,
      CanonicalJson json,
      OrderKeeper keeper,
      WorkerExecutor workers,
      Changes changes,
      Clock clock) {
    this.store = store;
    this.shelf = shelf;
    this.json = json;
    this.keeper = keeper;
    this.workers = workers;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * What it is translated from.
   *
   * @param elsewhere another ledger's connection, where the order is booked over that
   */
  private record Given(Before before, ReferenceData reference, Optional<String> elsewhere) {}

  /**
   * Completes when the version and its effects are durable, or when there was nothing to add; true
   * where lanes have something new to do. Fails with {@link Postponed} where a write of the order
   * is under way, with what the ledger said where it would not tell its reference data, and with
   * what the translation threw.
   */
  Future<Boolean> take(Source source, PendingSubject subject, Order order) {
    return take(source, subject, order, 1);
  }

  /**
   * Takes up that the shop has an order no more: the order as it was last read, with the status
   * {@link StatusCode#DELETED}.
   *
   * @return whether the order was known; fails as {@link #take}
   */
  Future<Boolean> gone(Source source, PendingSubject subject) {
    String shopId = subject.subject().key();
    return store
        .read(handle -> OrderTable.content(handle, subject.connection(), shopId))
        .compose(
            content ->
                content.isEmpty()
                    ? Future.succeededFuture(false)
                    : take(source, subject, deleted(content.get())).map(taken -> true));
  }

  private Order deleted(String content) {
    return json.read(content, Order.class).withPaymentStatus(StatusCode.DELETED);
  }

  private Future<Boolean> take(Source source, PendingSubject subject, Order order, int attempt) {
    Instant now = clock.instant();
    return shelf
        .of(source.ledger(), source.reference(), order)
        .compose(
            reference -> store.read(handle -> given(handle, source, subject, order, reference)))
        .compose(
            given -> {
              if (given.before().underWay() || attempt > TRIES) {
                return Future.failedFuture(new Postponed());
              }
              return workers
                  .executeBlocking(() -> translated(source, subject, order, given, now), false)
                  .compose(version -> kept(source, subject, order, given, version, attempt));
            });
  }

  private static Given given(
      Handle handle, Source source, PendingSubject subject, Order order, ReferenceData reference) {
    Before before = OrderKeeper.before(handle, subject.connection(), order.id(), order.number());
    return new Given(
        before,
        reference,
        before.orderId().flatMap(id -> LedgerTable.bookedElsewhere(handle, id, source.ledger())));
  }

  private Optional<OrderVersion> translated(
      Source source, PendingSubject subject, Order order, Given given, Instant now) {
    String content = json.write(order);
    String hash = DocumentHash.of(content);
    if (!subject.forced() && given.before().settledWith(hash)) {
      return Optional.empty();
    }
    Translation own =
        source.translation().get().translate(order, given.before().history(), given.reference());
    Translation translation =
        given.elsewhere().map(ledger -> held(own, ledger, source.ledger())).orElse(own);
    return Optional.of(
        new OrderVersion(
            subject.connection(),
            source.ledger(),
            subject.eventId(),
            order,
            Deflated.of(content),
            hash,
            translation,
            Deflated.of(json.toJson(translation.written()).toString()),
            now));
  }

  /** What is booked in one ledger is not booked once more in another. */
  private static Translation held(Translation own, String booked, String ledger) {
    List<Finding> findings = new ArrayList<>(own.findings());
    findings.add(
        new Finding(
            Finding.Severity.HOLD,
            "booked-elsewhere",
            "order",
            "It is booked over "
                + booked
                + ", and the flow now leads to "
                + ledger
                + ": it is not booked there too. Change it in the books of "
                + booked
                + " by hand, or lead the flow back there.",
            ""));
    return new Translation(
        Translation.Verdict.HOLD,
        own.decisions(),
        own.conflicts(),
        findings,
        List.of(),
        own.version());
  }

  private Future<Boolean> kept(
      Source source,
      PendingSubject subject,
      Order order,
      Given given,
      Optional<OrderVersion> version,
      int attempt) {
    if (version.isEmpty()) {
      return unchanged(subject, given.before());
    }
    boolean held = version.get().translation().verdict() == Translation.Verdict.HOLD;
    if (held && attempt == 1 && shelf.doubt(source.ledger())) {
      return take(source, subject, order, attempt + 1);
    }
    return store
        .<Optional<OrderChanged>>write(
            tx ->
                keeper.keep(tx.handle(), subject, given.before(), version.get(), source.writable()))
        .compose(
            change -> {
              change.ifPresent(changes::tell);
              if (held && change.isPresent()) {
                LOG.warn(
                    "Order {} of {} is held and nothing of it is booked: {}",
                    order.number(),
                    subject.connection(),
                    OrderKeeper.why(version.get().translation()));
              }
              return change.isPresent()
                  ? Future.succeededFuture(true)
                  : take(source, subject, order, attempt + 1);
            });
  }

  private Future<Boolean> unchanged(PendingSubject subject, Before before) {
    Instant now = clock.instant();
    return store.write(
        tx -> {
          PendingEvents.done(
              tx.handle(),
              subject,
              before.orderId().orElse(null),
              "Nothing changed since it was read before.",
              now);
          return false;
        });
  }
}
