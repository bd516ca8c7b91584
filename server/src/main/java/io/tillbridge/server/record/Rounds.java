package io.tillbridge.server.record;

import io.tillbridge.server.outbox.LaneLoad;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.ListsDocuments.Page;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks both sides of a flow through at its times, the ledger before the shop. Works on one event
 * loop.
 */
final class Rounds {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final int PAGE_TRIES = 5;
  private static final Duration PAGE_RETRY = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(2);
  private static final Duration SALES_FIRST = Duration.ofSeconds(5);

  /** The remote clock may run behind ours, and a change may be told of a moment late. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final Context context;
  private final Store store;
  private final RecordFlow flow;
  private final RecordIntake intake;
  private final Runnable wakeSenders;
  private final Clock clock;
  private final Promise<Void> ended = Promise.promise();
  private long timer = -1;
  private volatile boolean running;
  private boolean again;
  private boolean stopping;

  Rounds(
      Context context,
      Store store,
      RecordFlow flow,
      RecordIntake intake,
      Runnable wakeSenders,
      Clock clock) {
    this.context = context;
    this.store = store;
    this.flow = flow;
    this.intake = intake;
    this.wakeSenders = wakeSenders;
    this.clock = clock;
  }

  /** Begins with the time at which the last round of an earlier run says the next is due. */
  void begin() {
    store
        .read(handle -> ScanTable.begunAt(handle, flow.name(), "SHOP"))
        .onComplete(
            last ->
                context.runOnContext(
                    now -> {
                      Instant begun = last.succeeded() ? last.result().orElse(null) : null;
                      next(
                          begun == null
                              ? Duration.ofMillis(1)
                              : Duration.between(clock.instant(), begun.plus(flow.every())));
                    }));
  }

  /** Whether both sides are being looked through. */
  boolean running() {
    return running;
  }

  /** Begins a round now, or as soon as the one under way has ended. */
  void now() {
    context.runOnContext(
        on -> {
          again = running;
          if (!running) {
            next(Duration.ofMillis(1));
          }
        });
  }

  /** Begins no more; completes when what is under way has ended. */
  Future<Void> stop() {
    context.runOnContext(
        now -> {
          stopping = true;
          context.owner().cancelTimer(timer);
          if (!running) {
            ended.tryComplete();
          }
        });
    return ended.future();
  }

  private void next(Duration delay) {
    if (stopping) {
      return;
    }
    context.owner().cancelTimer(timer);
    timer =
        context
            .owner()
            .setTimer(Math.max(1, delay.toMillis()), fired -> context.runOnContext(now -> round()));
  }

  private void round() {
    if (stopping || running) {
      return;
    }
    running = true;
    Instant begun = clock.instant();
    salesUnderWay()
        .compose(
            underWay ->
                underWay
                    ? Future.succeededFuture(SALES_FIRST)
                    : ledger(begun).compose(told -> shop(begun)).map(flow.every()))
        .onComplete(
            done ->
                context.runOnContext(
                    now -> {
                      running = false;
                      wakeSenders.run();
                      if (done.failed()) {
                        LOG.warn(
                            "Flow {} could not look its records through and does so again later: {}",
                            flow.name(),
                            why(done.cause()));
                      }
                      if (stopping) {
                        ended.tryComplete();
                      }
                      boolean asked = again;
                      again = false;
                      Duration usual = done.succeeded() ? done.result() : retry();
                      next(asked ? Duration.ofMillis(1) : usual);
                    }));
  }

  /** Stocks can be compared only where the ledger knows of every sale that the shop does. */
  private Future<Boolean> salesUnderWay() {
    return flow.kind() == DocumentKind.STOCK_LEVEL
        ? store.read(handle -> LaneLoad.salesUnderWay(handle, flow.shop(), flow.ledger()))
        : Future.succeededFuture(false);
  }

  private Future<Void> ledger(Instant begun) {
    if (!flow.readsLedger()) {
      return Future.succeededFuture();
    }
    // A ledger need not count a sale as a change of the item, so that stocks are always read whole.
    boolean whole = flow.kind() == DocumentKind.STOCK_LEVEL;
    return store
        .read(handle -> ScanTable.begunAt(handle, flow.name(), "LEDGER"))
        .map(last -> whole ? Optional.<Instant>empty() : last.map(at -> at.minus(OVERLAP)))
        .compose(since -> ledgerPages(since.orElse(null), ""))
        .compose(told -> kept("LEDGER", begun));
  }

  private Future<Void> ledgerPages(@Nullable Instant since, String cursor) {
    Instant asked = clock.instant();
    return page(flow.ledgerLists(), cursor, since, 1)
        .compose(
            page ->
                intake
                    .ofLedger(flow, page.documents(), asked)
                    .compose(
                        taken ->
                            page.more() && !stopping
                                ? ledgerPages(since, page.next())
                                : Future.succeededFuture()));
  }

  private Future<Void> shop(Instant begun) {
    Set<String> seen = new HashSet<>();
    return shopPages("", seen)
        .compose(
            whole ->
                whole
                    ? intake.unseen(flow, seen).compose(gone -> kept("SHOP", begun))
                    : Future.succeededFuture());
  }

  private Future<Boolean> shopPages(String cursor, Set<String> seen) {
    Instant asked = clock.instant();
    return page(flow.shopLists(), cursor, null, 1)
        .compose(
            page -> {
              page.documents().forEach(each -> seen.add(each.key()));
              for (Problem problem : page.unreadable()) {
                LOG.warn("Flow {} passes over {}", flow.name(), problem);
              }
              return intake
                  .ofShop(flow, page.documents(), asked)
                  .compose(
                      taken -> {
                        if (taken) {
                          wakeSenders.run();
                        }
                        return page.more() && !stopping
                            ? shopPages(page.next(), seen)
                            : Future.succeededFuture(!page.more() && page.unreadable().isEmpty());
                      });
            });
  }

  private Future<Page> page(
      ListsDocuments lists, String cursor, @Nullable Instant since, int attempt) {
    return lists
        .list(flow.kind(), cursor, since)
        .recover(
            failure -> {
              Optional<Duration> wait = wait(failure);
              if (wait.isEmpty() || attempt >= PAGE_TRIES || stopping) {
                return Future.failedFuture(failure);
              }
              return context
                  .owner()
                  .timer(Math.max(1, wait.get().toMillis()), TimeUnit.MILLISECONDS)
                  .compose(waited -> page(lists, cursor, since, attempt + 1));
            });
  }

  private static Optional<Duration> wait(Throwable failure) {
    if (failure instanceof RemoteFailure remote
        && remote.outcome() instanceof Outcome.Retry retry) {
      Duration asked = retry.after().compareTo(PAGE_RETRY) < 0 ? PAGE_RETRY : retry.after();
      return Optional.of(asked.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : asked);
    }
    return Optional.empty();
  }

  private Future<Void> kept(String side, Instant begun) {
    return store.write(tx -> ScanTable.begun(tx.handle(), flow.name(), side, begun)).mapEmpty();
  }

  private Duration retry() {
    return flow.every().compareTo(LONGEST_WAIT) < 0 ? flow.every() : LONGEST_WAIT;
  }

  private static String why(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? String.valueOf(remote.outcome())
        : String.valueOf(failure);
  }
}
