package io.tillbridge.server.observation;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.LedgerNotice;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches ledgers for what people do there: as soon as a ledger announces something, and every so
 * often by asking what changed, for an announcement may be lost. Safe for use by several threads.
 */
public final class LedgerWatch {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerWatch.class);

  /** A ledger's clock and ours may differ, and it may show a change late. */
  private static final Duration OVERLAP = Duration.ofMinutes(2);

  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
  private static final int ASKED_AT_ONCE = 500;

  private final Vertx vertx;
  private final Store store;
  private final LedgerNotices notices;
  private final Clock clock;
  private final Map<String, Observes> ledgers;
  private final Map<String, LedgerObserver> observers;
  private final Map<String, AtomicBoolean> looking;
  private final List<Long> timers;
  private volatile boolean closed;

  /**
   * Begins to watch.
   *
   * @param ledgers what can be looked at, by connection
   * @param every how often to ask what changed; zero for never
   */
  public LedgerWatch(
      Vertx vertx,
      Store store,
      LedgerNotices notices,
      Map<String, Observes> ledgers,
      Duration every,
      Identifiers identifiers,
      Changes changes,
      Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.notices = notices;
    this.clock = clock;
    this.ledgers = Map.copyOf(ledgers);
    this.observers =
        ledgers.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each ->
                        new LedgerObserver(
                            each.getKey(), each.getValue(), store, identifiers, changes, clock)));
    this.looking =
        ledgers.keySet().stream().collect(Collectors.toMap(id -> id, id -> new AtomicBoolean()));
    notices.onAccepted(lane -> later(lane, Duration.ofSeconds(2)));
    ledgers.keySet().forEach(lane -> later(lane, Duration.ofSeconds(1)));
    this.timers =
        every.isZero()
            ? List.of()
            : ledgers.keySet().stream()
                .map(lane -> vertx.setPeriodic(every.toMillis(), now -> sweep(lane)))
                .toList();
    ledgers.keySet().forEach(this::begin);
  }

  /** Looks at nothing more. */
  public void close() {
    closed = true;
    timers.forEach(vertx::cancelTimer);
  }

  private void later(String lane, Duration delay) {
    if (observers.containsKey(lane) && !closed) {
      vertx.setTimer(Math.max(10, delay.toMillis()), now -> look(lane));
    }
  }

  private void look(String lane) {
    AtomicBoolean mine = looking.get(lane);
    LedgerObserver observer = observers.get(lane);
    if (closed || mine == null || observer == null || !mine.compareAndSet(false, true)) {
      return;
    }
    observer
        .look()
        .onComplete(
            ended -> {
              mine.set(false);
              if (ended.failed()) {
                LOG.error("What changed in {} could not be looked at", lane, ended.cause());
                later(lane, LONGEST_SLEEP);
              } else {
                ended.result().ifPresent(at -> later(lane, until(at)));
              }
            });
  }

  private Duration until(Instant at) {
    Duration wait = Duration.between(clock.instant(), at);
    return wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
  }

  /** The first time asks for what changes from then on. */
  private void begin(String lane) {
    for (LedgerKind kind : kinds(lane)) {
      store
          .read(handle -> NoticeTable.sweptTo(handle, lane, kind))
          .compose(
              known ->
                  known.isPresent()
                      ? Future.succeededFuture(0)
                      : store.write(
                          tx -> NoticeTable.swept(tx.handle(), lane, kind, clock.instant())))
          .onFailure(failure -> LOG.warn("The watch over {} could not begin", lane, failure));
    }
  }

  private void sweep(String lane) {
    for (LedgerKind kind : kinds(lane)) {
      Instant now = clock.instant();
      store
          .read(handle -> NoticeTable.sweptTo(handle, lane, kind))
          .compose(
              known ->
                  Optional.ofNullable(ledgers.get(lane))
                      .orElseThrow()
                      .changed(kind, known.orElse(now).minus(OVERLAP)))
          .compose(changed -> oursOf(lane, changed))
          .compose(ours -> notices.accept(lane, ours))
          .compose(kept -> store.write(tx -> NoticeTable.swept(tx.handle(), lane, kind, now)))
          .onFailure(
              failure -> LOG.warn("{} did not tell what changed there; later", lane, failure));
    }
  }

  private Future<List<LedgerNotice>> oursOf(String lane, List<LedgerNotice> changed) {
    return store.read(
        handle -> {
          Set<String> ours = new HashSet<>();
          for (int i = 0; i < changed.size(); i += ASKED_AT_ONCE) {
            List<LedgerNotice> some =
                changed.subList(i, Math.min(changed.size(), i + ASKED_AT_ONCE));
            ours.addAll(
                ObservationTable.ours(
                    handle, lane, some.stream().map(LedgerNotice::remoteId).toList()));
          }
          return changed.stream().filter(each -> ours.contains(each.remoteId())).toList();
        });
  }

  private List<LedgerKind> kinds(String lane) {
    return Optional.ofNullable(ledgers.get(lane)).map(Observes::kinds).orElse(List.of());
  }
}
