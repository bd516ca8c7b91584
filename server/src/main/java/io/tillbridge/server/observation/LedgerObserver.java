package io.tillbridge.server.observation;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.observation.LedgerChange.Change;
import io.tillbridge.server.observation.NoticeTable.Due;
import io.tillbridge.server.observation.NoticeTable.Ours;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.connector.Observes.Observed;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the documents that a ledger says changed. Documents that aren't ours cost no call; ours
 * are read many at once, when nothing about their orders is being written, for what we write
 * ourselves is announced too.
 */
final class LedgerObserver {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerObserver.class);
  private static final Duration BUSY = Duration.ofSeconds(2);
  private static final Duration FAILED = Duration.ofMinutes(1);

  /** What isn't ours by then was never ours: a write is settled sooner. */
  private static final Duration STRANGE = Duration.ofMinutes(2);

  private final String lane;
  private final Observes ledger;
  private final Store store;
  private final Identifiers identifiers;
  private final Changes changes;
  private final Clock clock;

  LedgerObserver(
      String lane,
      Observes ledger,
      Store store,
      Identifiers identifiers,
      Changes changes,
      Clock clock) {
    this.lane = lane;
    this.ledger = ledger;
    this.store = store;
    this.identifiers = identifiers;
    this.changes = changes;
    this.clock = clock;
  }

  /** Looks at what is due; gives when to look again, if there is something to look at then. */
  Future<Optional<Instant>> look() {
    Instant now = clock.instant();
    return store
        .read(handle -> NoticeTable.due(handle, lane, now))
        .compose(due -> look(due, now))
        .compose(done -> store.read(handle -> NoticeTable.nextAt(handle, lane)));
  }

  private Future<Void> look(List<Due> due, Instant now) {
    List<Due> readable = new ArrayList<>();
    List<Due> others = new ArrayList<>();
    for (Due each : due) {
      boolean ready =
          each.ours().isPresent() && !each.busy() && ledger.kinds().contains(each.kind());
      (ready ? readable : others).add(each);
    }
    Future<Void> settled =
        others.isEmpty()
            ? Future.succeededFuture()
            : store
                .write(
                    tx -> {
                      others.forEach(each -> settleUnread(tx.handle(), each, now));
                      return true;
                    })
                .mapEmpty();
    for (LedgerKind kind : ledger.kinds()) {
      List<Due> some = readable.stream().filter(each -> each.kind() == kind).toList();
      if (!some.isEmpty()) {
        settled = settled.compose(before -> observe(kind, some, now));
      }
    }
    return settled;
  }

  private void settleUnread(Handle handle, Due due, Instant now) {
    boolean mayBecomeOurs =
        due.ours().isEmpty() && due.receivedAt().plus(STRANGE).isAfter(now) && due.busy();
    if (mayBecomeOurs || (due.ours().isPresent() && due.busy())) {
      NoticeTable.later(handle, lane, due.remoteId(), now, BUSY, "we are writing ourselves");
    } else {
      String why = due.ours().isEmpty() ? "not ours" : "its standing is not observed";
      NoticeTable.done(handle, lane, due.remoteId(), now, why);
    }
  }

  private Future<Void> observe(LedgerKind kind, List<Due> some, Instant now) {
    return ledger
        .observe(kind, some.stream().map(Due::remoteId).toList())
        .compose(
            observed -> store.write(tx -> keep(tx.handle(), some, observed, now)).map(this::tell))
        .recover(failure -> failed(some, now, failure))
        .mapEmpty();
  }

  private List<OrderChanged> keep(
      Handle handle, List<Due> some, List<Observed> observed, Instant now) {
    Map<String, Observed> byId =
        observed.stream().collect(Collectors.toMap(Observed::remoteId, each -> each, (a, b) -> b));
    List<OrderChanged> changed = new ArrayList<>();
    for (Due due : some) {
      Observed stands = byId.get(due.remoteId());
      if (stands == null) {
        NoticeTable.done(handle, lane, due.remoteId(), now, "the ledger no longer has it");
      } else {
        keep(handle, due.ours().orElseThrow(), stands, now).ifPresent(changed::add);
        NoticeTable.done(handle, lane, due.remoteId(), now, "looked at");
      }
    }
    return changed;
  }

  private Optional<OrderChanged> keep(Handle handle, Ours ours, Observed observed, Instant now) {
    Seen seen = Seen.of(observed, ObservationTable.written(handle, lane, ours.orderId()));
    Optional<Change> change =
        seen.since(
            ObservationTable.seen(handle, lane, observed.remoteId()),
            ours.bookStatus().equals("VOIDED"));
    ObservationTable.see(handle, lane, observed.remoteId(), seen, now);
    if (change.isEmpty()) {
      return Optional.empty();
    }
    ObservationTable.add(
        handle,
        ours.orderId(),
        new LedgerChange(
            identifiers.next(),
            lane,
            observed.kind(),
            ours.businessKey(),
            change.get(),
            seen.byHand(),
            why(change.get(), observed.number(), seen),
            now));
    return Optional.of(new OrderChanged(ours.orderId(), ours.connection(), now));
  }

  private boolean tell(List<OrderChanged> changed) {
    for (OrderChanged each : changed) {
      LOG.info("Somebody changed a document of order {} in {}", each.orderId(), lane);
      changes.tell(each);
    }
    return true;
  }

  private Future<Boolean> failed(List<Due> some, Instant now, Throwable failure) {
    Duration after =
        failure instanceof RemoteFailure remote && remote.outcome() instanceof Outcome.Retry retry
            ? retry.after()
            : FAILED;
    LOG.warn("{} did not tell how {} documents stand; later", lane, some.size(), failure);
    return store.write(
        tx -> {
          for (Due due : some) {
            NoticeTable.later(
                tx.handle(), lane, due.remoteId(), now, after, "the ledger did not tell");
          }
          return true;
        });
  }

  private static String why(Change change, String number, Seen seen) {
    return switch (change) {
      case PAID -> number + " was paid in the ledger by hand: " + seen.byHand();
      case PART_PAID -> number + " was paid in part in the ledger by hand: " + seen.byHand();
      case TAKEN_BACK ->
          "What was paid on "
              + number
              + " in the ledger by hand was taken back; left of it: "
              + seen.byHand();
      case VOIDED -> number + " was voided in the ledger";
    };
  }
}
