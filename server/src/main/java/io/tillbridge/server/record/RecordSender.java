package io.tillbridge.server.record;

import io.tillbridge.server.outbox.LaneLoad;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the writes of records that are bound for one connection, one batch at a time, and only
 * while orders have nothing to write there. Works on one event loop; {@link #wake} may be called
 * from any thread.
 */
final class RecordSender {
  private static final Logger LOG = LoggerFactory.getLogger(RecordSender.class);
  private static final Duration MOMENT = Duration.ofMillis(50);
  private static final Duration GATHER = Duration.ofMillis(500);
  private static final Duration MONEY_FIRST = Duration.ofMillis(500);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(5);
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);

  private final Context context;
  private final Store store;
  private final String connection;
  private final Channel channel;
  private final Allowance allowance;
  private final RecordSettlement settlement;
  private final BooleanSupplier gathering;
  private final Clock clock;
  private final Promise<Void> drained = Promise.promise();
  private long timer = -1;
  private Instant wakesAt = Instant.MAX;
  private boolean busy;
  private boolean again;
  private boolean stopping;

  /**
   * Sends nothing before it is woken.
   *
   * @param gathering whether more is likely to come soon
   */
  RecordSender(
      Context context,
      Store store,
      String connection,
      Channel channel,
      Allowance allowance,
      RecordSettlement settlement,
      BooleanSupplier gathering,
      Clock clock) {
    this.context = context;
    this.store = store;
    this.connection = connection;
    this.channel = channel;
    this.allowance = allowance;
    this.settlement = settlement;
    this.gathering = gathering;
    this.clock = clock;
  }

  /** There may be something to send. */
  void wake() {
    context.runOnContext(now -> sleep(MOMENT));
  }

  /** Sends nothing more; completes when what is under way has ended. */
  Future<Void> stop() {
    context.runOnContext(
        now -> {
          stopping = true;
          context.owner().cancelTimer(timer);
          if (!busy) {
            drained.tryComplete();
          }
        });
    return drained.future();
  }

  /** What is to be done now: a batch, or a wait. */
  private record Turn(List<RecordWrite> batch, Duration pause) {}

  private void look() {
    if (stopping) {
      return;
    }
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    boolean more = gathering.getAsBoolean();
    Instant now = clock.instant();
    store
        .read(handle -> RecordWriteTable.due(handle, connection, now))
        .compose(
            due ->
                due == 0
                    ? store
                        .read(handle -> RecordWriteTable.nextAt(handle, connection))
                        .map(at -> new Turn(List.of(), until(at, now)))
                    : store.write(tx -> turn(tx.handle(), due, more, now)))
        .compose(
            turn ->
                turn.batch().isEmpty()
                    ? Future.succeededFuture(turn.pause())
                    : sent(turn.batch()).map(MOMENT))
        .onComplete(
            ended ->
                context.runOnContext(
                    on -> {
                      busy = false;
                      if (ended.failed()) {
                        LOG.error("Records for {} could not be sent", connection, ended.cause());
                      }
                      if (stopping) {
                        drained.tryComplete();
                        return;
                      }
                      sleep(ended.failed() ? AFTER_FAULT : again ? MOMENT : ended.result());
                    }));
  }

  private Turn turn(Handle handle, int due, boolean more, Instant now) {
    Optional<Blockage> blockage = BlockageTable.current(handle, connection, now);
    if (blockage.isPresent()) {
      return new Turn(List.of(), until(Optional.ofNullable(blockage.get().until()), now));
    }
    if (LaneLoad.busy(handle, connection, now)) {
      return new Turn(List.of(), MONEY_FIRST);
    }
    if (more && due < channel.batchSize()) {
      return new Turn(List.of(), GATHER);
    }
    Optional<Instant> wait = allowance.wait(handle, connection, now);
    if (wait.isPresent()) {
      return new Turn(List.of(), until(wait, now));
    }
    Allowance.count(handle, connection, now);
    return new Turn(
        RecordWriteTable.send(handle, connection, channel.batchSize(), now), Duration.ZERO);
  }

  private Future<Void> sent(List<RecordWrite> batch) {
    return guarded(() -> channel.send(batch))
        .recover(failure -> Future.succeededFuture(all(batch, outcome(failure))))
        .compose(
            outcomes ->
                store.write(
                    tx -> {
                      Instant now = clock.instant();
                      for (int i = 0; i < batch.size(); i++) {
                        settlement.settle(tx.handle(), batch.get(i), outcomes.get(i), now);
                      }
                      return true;
                    }))
        .mapEmpty();
  }

  private Outcome outcome(Throwable failure) {
    if (failure instanceof RemoteFailure remote) {
      return remote.outcome();
    }
    LOG.error(
        "The connector of {} failed where it should have given an outcome", connection, failure);
    return new Outcome.Unknown("The connector failed: " + failure);
  }

  private static List<Outcome> all(List<RecordWrite> batch, Outcome outcome) {
    return batch.stream().map(each -> outcome).toList();
  }

  private static Future<List<Outcome>> guarded(Supplier<Future<List<Outcome>>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }

  private static Duration until(Optional<Instant> at, Instant now) {
    return at.map(then -> Duration.between(now, then)).orElse(LONGEST_SLEEP);
  }

  /** Of several times asked for the soonest holds. */
  private void sleep(Duration delay) {
    long millis = Math.max(1, Math.min(delay.toMillis(), LONGEST_SLEEP.toMillis()));
    Instant at = clock.instant().plusMillis(millis);
    if (stopping || !at.isBefore(wakesAt)) {
      return;
    }
    context.owner().cancelTimer(timer);
    wakesAt = at;
    timer =
        context
            .owner()
            .setTimer(
                millis,
                fired ->
                    context.runOnContext(
                        now -> {
                          wakesAt = Instant.MAX;
                          look();
                        }));
  }
}
