package io.tillbridge.server.delivery;

import io.tillbridge.server.outbox.Outbox;
import io.tillbridge.server.outbox.Readiness;
import io.tillbridge.server.outbox.Sending;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries the effects bound for one ledger to it. Everything happens on one event loop; {@link
 * #wake} may be called from any thread.
 */
final class Lane implements Deployable {
  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
  private static final Duration MOMENT = Duration.ofMillis(10);
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final String id;
  private final Outbox outbox;
  private final Correspondence ledger;
  private final Destination destination;
  private final DeliverySettings settings;
  private final LaneLinks links;
  private final Clock clock;
  private final Map<LedgerKind, Integer> sizes;

  private final Map<LedgerKind, Instant> since = new EnumMap<>(LedgerKind.class);
  private final Map<LedgerKind, Integer> underWay = new EnumMap<>(LedgerKind.class);
  private final Set<LedgerKind> lookingUp = EnumSet.noneOf(LedgerKind.class);
  private final Promise<Void> drained = Promise.promise();
  private @Nullable Context context;
  private boolean looking;
  private boolean lookAgain;
  private int marking;
  private boolean stopping;
  private long timer = -1;
  private Instant wakesAt = Instant.MAX;

  Lane(
      String id,
      Outbox outbox,
      Correspondence ledger,
      Destination destination,
      Map<LedgerKind, Integer> sizes,
      DeliverySettings settings,
      LaneLinks links,
      Clock clock) {
    this.id = id;
    this.outbox = outbox;
    this.ledger = ledger;
    this.destination = destination;
    this.sizes = Map.copyOf(sizes);
    this.settings = settings;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public Future<?> deploy(Context deployed) {
    context = deployed;
    return outbox.recover(id, sizes.keySet()).onSuccess(done -> wake());
  }

  /** There may be something to do; heeded in a moment, with whatever else comes until then. */
  void wake() {
    Context loop = context;
    if (loop != null) {
      loop.runOnContext(now -> sleep(MOMENT));
    }
  }

  /** Sends nothing more; completes when the batches under way have been settled. */
  Future<Void> stop() {
    Context loop = context;
    if (loop == null) {
      return Future.succeededFuture();
    }
    loop.runOnContext(
        now -> {
          stopping = true;
          endIfIdle();
        });
    return drained.future();
  }

  private void look() {
    if (stopping) {
      return;
    }
    // What is being marked still looks ready and would be counted twice.
    if (looking || marking > 0) {
      lookAgain = true;
      return;
    }
    looking = true;
    lookAgain = false;
    outbox
        .blockage(id)
        .compose(
            blockage ->
                blockage.isPresent()
                    ? Future.succeededFuture(wait(blockage.get()))
                    : outbox.readiness(id, sizes, slots()).compose(this::checked))
        .onComplete(
            ended ->
                loop()
                    .runOnContext(
                        now -> {
                          looking = false;
                          if (ended.failed()) {
                            LOG.error("Lane {} could not look its work up", id, ended.cause());
                            sleep(AFTER_FAULT);
                          }
                          endIfIdle();
                          if (lookAgain) {
                            look();
                          }
                        }));
  }

  private boolean wait(Blockage blockage) {
    Instant until = blockage.until();
    sleep(until == null ? LONGEST_SLEEP : Duration.between(clock.instant(), until));
    return false;
  }

  /** Nothing leaves before it is known that the connection reaches the lane's own organisation. */
  private Future<Boolean> checked(Readiness readiness) {
    if (readiness.ready().isEmpty() && readiness.unknown().isEmpty()) {
      return Future.succeededFuture(act(readiness));
    }
    return destination
        .check()
        .map(blockage -> blockage.map(this::wait).orElseGet(() -> act(readiness)));
  }

  private boolean act(Readiness readiness) {
    if (stopping) {
      return false;
    }
    Instant now = clock.instant();
    for (LedgerKind kind : LedgerKind.values()) {
      if (readiness.ready().containsKey(kind)) {
        since.putIfAbsent(kind, now);
      } else {
        since.remove(kind);
      }
    }
    for (LedgerKind kind : readiness.unknown().keySet()) {
      if (slots() > 0 && lookingUp.add(kind)) {
        begin(kind, outbox.unknown(id, kind, size(kind), ledger.remembers(kind)), true);
      }
    }
    BatchPlan.Lane standing =
        new BatchPlan.Lane(slots(), sizes, underWay.keySet(), since, links.upstream());
    BatchPlan plan = BatchPlan.of(readiness, standing, settings, now);
    for (LedgerKind kind : plan.kinds()) {
      since.remove(kind);
      begin(kind, marked(outbox.send(id, kind, size(kind))), false);
    }
    plan.lookAgain().ifPresent(this::sleep);
    readiness.nextAt().ifPresent(at -> sleep(Duration.between(now, at)));
    return true;
  }

  private Future<Sending> marked(Future<Sending> batch) {
    marking++;
    return batch.onComplete(
        ended ->
            loop()
                .runOnContext(
                    now -> {
                      marking--;
                      if (lookAgain && !looking) {
                        look();
                      }
                    }));
  }

  private void begin(LedgerKind kind, Future<Sending> batch, boolean lookUp) {
    underWay.merge(kind, 1, Integer::sum);
    batch
        .compose(sending -> lookUp ? ledger.lookUp(sending) : ledger.write(sending))
        .onComplete(
            ended ->
                loop()
                    .runOnContext(
                        now -> {
                          underWay.compute(kind, (k, n) -> n == null || n <= 1 ? null : n - 1);
                          if (lookUp) {
                            lookingUp.remove(kind);
                          }
                          if (ended.failed()) {
                            LOG.error("Lane {} could not settle a batch", id, ended.cause());
                            sleep(AFTER_FAULT);
                          } else {
                            ended.result().stream().distinct().forEach(this::heed);
                          }
                          links.settled().run();
                          endIfIdle();
                          look();
                        }));
  }

  private void heed(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected) {
      links.doubtReference().run();
    } else if (outcome instanceof Outcome.Blocked blocked) {
      LOG.warn("Lane {} is blocked: {}", id, blocked.blockage().why());
    }
  }

  private int slots() {
    return settings.batchesAtOnce() - underWay.values().stream().mapToInt(Integer::intValue).sum();
  }

  private int size(LedgerKind kind) {
    return sizes.getOrDefault(kind, 1);
  }

  /** Of several times asked for the soonest holds. */
  private void sleep(Duration delay) {
    long millis = Math.max(1, Math.min(delay.toMillis(), LONGEST_SLEEP.toMillis()));
    Instant at = clock.instant().plusMillis(millis);
    if (!at.isBefore(wakesAt)) {
      return;
    }
    var vertx = loop().owner();
    vertx.cancelTimer(timer);
    wakesAt = at;
    timer =
        vertx.setTimer(
            millis,
            fired -> {
              wakesAt = Instant.MAX;
              look();
            });
  }

  private Context loop() {
    return Optional.ofNullable(context).orElseThrow();
  }

  private void endIfIdle() {
    if (stopping && !looking && underWay.isEmpty()) {
      drained.tryComplete();
    }
  }

  /**
   * What a lane tells and asks its surroundings.
   *
   * @param upstreamBusy whether orders are being read that may add to it
   * @param settled run when a batch was settled
   * @param doubtReference run when the ledger refused something
   */
  record LaneLinks(BooleanSupplier upstreamBusy, Runnable settled, Runnable doubtReference) {
    boolean upstream() {
      return upstreamBusy.getAsBoolean();
    }
  }
}
