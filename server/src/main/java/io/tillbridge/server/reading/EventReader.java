package io.tillbridge.server.reading;

import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Order;
import io.vertx.core.Context;
import io.vertx.core.Deployable;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes pending events in order of receipt, those on one subject together, several subjects at
 * once. Everything happens on one event loop; {@link #wake} may be called from any thread.
 */
public final class EventReader implements Deployable {
  private static final Logger LOG = LoggerFactory.getLogger(EventReader.class);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);
  private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);

  private final Store store;
  private final Map<String, Source> sources;
  private final OrderReading orders;
  private final RecordReading records;
  private final ReadingOutcome outcome;
  private final Runnable wakeLanes;
  private final int atOnce;
  private final Clock clock;

  private final Set<String> inHand = new HashSet<>();
  private final Deque<PendingSubject> next = new ArrayDeque<>();
  private final Promise<Void> drained = Promise.promise();
  private @Nullable Context context;
  private boolean looking;
  private boolean lookAgain;
  private final Set<String> endedWhileLooking = new HashSet<>();
  private boolean stopping;
  private long timer = -1;
  private Instant wakesAt = Instant.MAX;
  private volatile boolean busy;
  private volatile boolean full;
  private final AtomicBoolean woken = new AtomicBoolean();

  EventReader(
      Store store,
      Map<String, Source> sources,
      OrderReading orders,
      RecordReading records,
      ReadingOutcome outcome,
      Runnable wakeLanes,
      int atOnce,
      Clock clock) {
    this.store = store;
    this.sources = Map.copyOf(sources);
    this.orders = orders;
    this.records = records;
    this.outcome = outcome;
    this.wakeLanes = wakeLanes;
    this.atOnce = atOnce;
    this.clock = clock;
  }

  @Override
  public Future<?> deploy(Context deployed) {
    context = deployed;
    wake();
    return Future.succeededFuture();
  }

  /** Whether orders are being read that may soon add to what lanes can do. */
  public boolean busy() {
    return busy;
  }

  /** There may be something to read. */
  public void wake() {
    Context loop = context;
    // One look answers everyone who called before it, and where no more can be taken up what ends
    // looks by itself: a storm doesn't wake the loop for each event.
    if (loop != null && !full && woken.compareAndSet(false, true)) {
      loop.runOnContext(now -> look());
    }
  }

  /** Takes nothing more up; completes when what is in hand has ended. */
  public Future<Void> stop() {
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
    takeNext();
    full = inHand.size() >= atOnce;
    if (looking && !stopping && !full) {
      lookAgain = true;
      return;
    }
    woken.set(false);
    if (stopping || full || looking) {
      return;
    }
    looking = true;
    lookAgain = false;
    endedWhileLooking.clear();
    tellWhetherBusy();
    Instant now = clock.instant();
    store
        .read(handle -> PendingEvents.next(handle, now, atOnce * 8))
        .onSuccess(pending -> begin(pending, now))
        .onFailure(
            failure -> {
              LOG.error("Pending events could not be looked up", failure);
              later(AFTER_FAULT);
            })
        .onComplete(
            ended -> {
              looking = false;
              tellWhetherBusy();
              endIfIdle();
              if (lookAgain) {
                look();
              }
            });
  }

  /** What becomes due is reckoned from when it was looked, or it would fall between. */
  private void begin(List<PendingSubject> pending, Instant looked) {
    for (PendingSubject subject : pending) {
      // What ended meanwhile was looked up as it stood before: it may have nothing new.
      if (endedWhileLooking.contains(subject.key())) {
        lookAgain = true;
      } else {
        next.add(subject);
      }
    }
    takeNext();
    if (inHand.isEmpty()) {
      store
          .read(handle -> PendingEvents.nextAt(handle, looked))
          .onSuccess(due -> due.ifPresent(at -> later(Duration.between(clock.instant(), at))));
    }
  }

  private void takeNext() {
    while (!stopping && !next.isEmpty() && inHand.size() < atOnce) {
      PendingSubject subject = next.remove();
      if (inHand.add(subject.key())) {
        take(subject);
      }
    }
    tellWhetherBusy();
  }

  /** Lanes that waited for orders to be read go on once there are none. */
  private void tellWhetherBusy() {
    boolean before = busy;
    busy = looking || !inHand.isEmpty();
    if (before && !busy) {
      wakeLanes.run();
    }
  }

  private void take(PendingSubject subject) {
    Future<?> taken;
    try {
      taken = read(subject);
    } catch (RuntimeException e) {
      taken = Future.failedFuture(e);
    }
    Context loop = context();
    taken
        .recover(failure -> failed(subject, failure).map(handled -> null))
        .onComplete(
            ended ->
                loop.runOnContext(
                    now -> {
                      inHand.remove(subject.key());
                      endedWhileLooking.add(subject.key());
                      if (ended.failed()) {
                        LOG.error("Event {} could not be kept", subject.eventId(), ended.cause());
                        later(AFTER_FAULT);
                      }
                      tellWhetherBusy();
                      wakeLanes.run();
                      endIfIdle();
                      look();
                    }));
  }

  private Future<?> read(PendingSubject subject) {
    if (records.takes(subject.connection(), subject.subject().kind())) {
      return records.take(subject);
    }
    Source source = sources.get(subject.connection());
    if (source == null) {
      return outcome.unusable(
          subject,
          List.of(
              new Problem(
                  "",
                  "No flow takes up what connection " + subject.connection() + " tells of.",
                  "Add a flow from it to a ledger, then put this up again.")));
    }
    if (subject.subject().kind() != DocumentKind.ORDER) {
      return outcome.notAnOrder(subject);
    }
    return source
        .reads()
        .read(subject.subject())
        .compose(reading -> answered(source, subject, reading));
  }

  private Future<?> answered(Source source, PendingSubject subject, Reading reading) {
    if (reading instanceof Reading.Found found) {
      return found.document() instanceof Order order
          ? orders.take(source, subject, order)
          : outcome.notAnOrder(subject);
    } else if (reading instanceof Reading.Missing missing) {
      return missing(source, subject, missing.why());
    } else if (reading instanceof Reading.Retry retry) {
      return outcome.retry(subject, retry.after(), retry.why());
    } else if (reading instanceof Reading.Unusable unusable) {
      return outcome.unusable(subject, unusable.problems());
    }
    return outcome.blocked(subject.connection(), ((Reading.Blocked) reading).blockage());
  }

  private Future<?> missing(Source source, PendingSubject subject, String why) {
    if (outcome.patientWith(subject)) {
      return outcome.retry(subject, Duration.ZERO, why);
    }
    return orders
        .gone(source, subject)
        .compose(known -> known ? Future.succeededFuture() : outcome.neverSeen(subject, why));
  }

  /** Only the ledger, asked for its reference data, and the translation fail like this. */
  private Future<Void> failed(PendingSubject subject, Throwable failure) {
    if (failure instanceof Postponed postponed) {
      return outcome.postponed(subject, String.valueOf(postponed.getMessage()));
    }
    if (failure instanceof RemoteFailure remote) {
      return remote(subject, remote.outcome());
    }
    LOG.error("Event {} could not be translated", subject.eventId(), failure);
    return outcome.unusable(
        subject,
        List.of(
            new Problem(
                "",
                "The order could not be translated: " + failure.getMessage(),
                "Mend the rules or mappings it names, then put this up again.")));
  }

  private Future<Void> remote(PendingSubject subject, Outcome told) {
    if (told instanceof Outcome.Blocked blocked) {
      Source source = sources.get(subject.connection());
      String ledger = source == null ? subject.connection() : source.ledger();
      Instant until = blocked.blockage().until();
      Instant now = clock.instant();
      Duration pause =
          until == null || until.isBefore(now)
              ? Duration.ofMinutes(1)
              : Duration.between(now, until);
      return outcome
          .blocked(ledger, blocked.blockage())
          .compose(done -> outcome.retry(subject, pause, blocked.blockage().why()));
    }
    Duration after = told instanceof Outcome.Retry retry ? retry.after() : Duration.ZERO;
    return outcome.retry(subject, after, told.toString());
  }

  /** Of several times asked for the soonest holds. */
  private void later(Duration delay) {
    long millis = Math.max(1, Math.min(delay.toMillis(), LONGEST_SLEEP.toMillis()));
    Instant at = clock.instant().plusMillis(millis);
    if (!at.isBefore(wakesAt)) {
      return;
    }
    context().owner().cancelTimer(timer);
    wakesAt = at;
    timer =
        context()
            .owner()
            .setTimer(
                millis,
                fired -> {
                  wakesAt = Instant.MAX;
                  wake();
                });
  }

  private Context context() {
    return Optional.ofNullable(context).orElseThrow();
  }

  private void endIfIdle() {
    if (stopping && !looking && inHand.isEmpty()) {
      drained.tryComplete();
    }
  }
}
