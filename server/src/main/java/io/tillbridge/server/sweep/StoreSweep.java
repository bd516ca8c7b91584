package io.tillbridge.server.sweep;

import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks through one shop, round after round: one page at a time with pauses between, then orders
 * that are due to be read again. The cursor moves on only when what it went past is in the journal.
 * Everything happens on one event loop; {@link #status} may be asked from any thread.
 */
final class StoreSweep {
  private static final Logger LOG = LoggerFactory.getLogger(StoreSweep.class);
  private static final Duration BETWEEN_PAGES = Duration.ofMillis(100);

  /** A shop tells whole seconds by a clock of its own. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  private static final DocumentKind KIND = DocumentKind.ORDER;

  private final SweptStore shop;
  private final Store store;
  private final Taking taking;
  private final Recheck recheck;
  private final Clock clock;
  private final Context context;
  private volatile SweepStatus status;
  private boolean underWay;
  private boolean again;
  private boolean stopping;
  private long timer = -1;
  private String doubt = "";
  private final Promise<Void> stopped = Promise.promise();

  StoreSweep(
      SweptStore shop, Store store, Taking taking, Recheck recheck, Clock clock, Context context) {
    this.shop = shop;
    this.store = store;
    this.taking = taking;
    this.recheck = recheck;
    this.clock = clock;
    this.context = context;
    this.status = SweepStatus.begin(shop.connection());
  }

  SweepStatus status() {
    return status;
  }

  /** Begins a round now, or after the one under way. */
  void now() {
    context.runOnContext(on -> round());
  }

  /** Begins nothing new; completes when what was under way has ended. */
  Future<Void> stop() {
    context.runOnContext(
        on -> {
          stopping = true;
          context.owner().cancelTimer(timer);
          if (!underWay) {
            stopped.tryComplete();
          }
        });
    return stopped.future();
  }

  private void round() {
    if (underWay || stopping) {
      again = underWay;
      return;
    }
    context.owner().cancelTimer(timer);
    underWay = true;
    doubt = "";
    status = status.begun();
    Promise<Void> ended = Promise.promise();
    store
        .read(handle -> BlockageTable.current(handle, shop.connection(), clock.instant()))
        .onComplete(
            blocked -> blocked.map(Blockage::why).ifPresentOrElse(ended::fail, () -> page(ended)),
            ended::fail);
    ended.future().onComplete(done -> context.runOnContext(on -> ended(done.cause())));
  }

  private void ended(@Nullable Throwable failure) {
    underWay = false;
    Duration pause = shop.settings().every();
    if (failure == null) {
      if (!doubt.isEmpty() && !doubt.equals(status.trouble())) {
        LOG.warn("{}: {}", shop.connection(), doubt);
      }
      status = status.ended(clock.instant(), doubt);
    } else {
      String why = String.valueOf(failure.getMessage());
      if (!why.equals(status.trouble())) {
        LOG.warn("{} can't be looked through for changes: {}", shop.connection(), why);
      }
      status = status.failed(why);
      if (failure instanceof RemoteFailure remote
          && remote.outcome() instanceof Outcome.Retry retry
          && retry.after().compareTo(pause) > 0) {
        pause = retry.after();
      }
    }
    if (stopping) {
      stopped.tryComplete();
    } else {
      timer = after(again ? Duration.ofMillis(1) : pause, this::round);
      again = false;
    }
  }

  private void page(Promise<Void> end) {
    if (stopping) {
      end.tryComplete();
      return;
    }
    store
        .read(handle -> SweepTable.standing(handle, shop.connection(), KIND))
        .compose(known -> swept(known.orElseGet(this::beginning)))
        .onComplete(
            more -> {
              if (more) {
                after(BETWEEN_PAGES, () -> page(end));
              } else {
                again(end);
              }
            },
            failure -> blocked(failure).onComplete(kept -> end.tryFail(failure)));
  }

  private void again(Promise<Void> end) {
    if (stopping) {
      end.tryComplete();
      return;
    }
    recheck
        .batch()
        .onComplete(
            result -> {
              status = status.mended(result.changed());
              doubt = result.doubt().isEmpty() ? doubt : result.doubt();
              if (result.more()) {
                after(BETWEEN_PAGES, () -> again(end));
              } else {
                end.tryComplete();
              }
            },
            end::tryFail);
  }

  /** A new connection begins with what happens from now on: the past is for a backfill. */
  private SweepTable.Standing beginning() {
    Instant since =
        shop.settings()
            .from()
            .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC))
            .orElseGet(() -> clock.instant().minus(CLOCKS_APART));
    return new SweepTable.Standing(shop.sweeps().since(KIND, since), since, clock.instant());
  }

  private Future<Boolean> swept(SweepTable.Standing at) {
    return shop.sweeps()
        .sweep(KIND, at.cursor())
        .compose(
            page ->
                store
                    .read(
                        handle ->
                            SweepTable.known(
                                handle,
                                shop.connection(),
                                page.notices().stream().map(n -> n.subject().key()).toList()))
                    .compose(
                        known ->
                            taking.take(
                                shop.connection(), Taking.news(page.notices(), known, at.since())))
                    .compose(taken -> kept(at, page, taken)));
  }

  private Future<Boolean> kept(SweepTable.Standing at, Sweeps.Page page, int taken) {
    SweepTable.Standing next = new SweepTable.Standing(page.next(), at.since(), clock.instant());
    return store
        .write(
            tx -> {
              SweepTable.keep(tx.handle(), shop.connection(), KIND, next);
              return page.more();
            })
        .onSuccess(kept -> found(page.notices(), taken));
  }

  private void found(List<Notice> notices, int taken) {
    status = status.found(taken);
    if (taken > 0) {
      LOG.debug("{}: {} of {} listed are news", shop.connection(), taken, notices.size());
    }
  }

  private Future<Boolean> blocked(Throwable failure) {
    Optional<Blockage> blockage =
        failure instanceof RemoteFailure remote
                && remote.outcome() instanceof Outcome.Blocked blocked
            ? Optional.of(blocked.blockage())
            : Optional.empty();
    return blockage
        .map(
            stop ->
                store.write(
                    tx -> {
                      BlockageTable.block(tx.handle(), shop.connection(), stop, clock.instant());
                      return true;
                    }))
        .orElseGet(() -> Future.succeededFuture(false));
  }

  private long after(Duration pause, Runnable then) {
    return context
        .owner()
        .setTimer(Math.max(1, pause.toMillis()), fired -> context.runOnContext(on -> then.run()));
  }
}
