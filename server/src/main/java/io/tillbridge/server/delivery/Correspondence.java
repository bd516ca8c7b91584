package io.tillbridge.server.delivery;

import io.tillbridge.server.outbox.Outbox;
import io.tillbridge.server.outbox.Sending;
import io.tillbridge.server.store.Refused;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Talks with a ledger through its connector and records what it answered. */
final class Correspondence {
  private static final Logger LOG = LoggerFactory.getLogger(Correspondence.class);

  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final Vertx vertx;
  private final String lane;
  private final Writes writes;
  private final Outbox outbox;

  Correspondence(Vertx vertx, String lane, Writes writes, Outbox outbox) {
    this.vertx = vertx;
    this.lane = lane;
    this.writes = writes;
    this.outbox = outbox;
  }

  /** Writes a batch that is marked; gives the outcomes once they are durable. */
  Future<List<Outcome>> write(Sending sending) {
    List<WriteRequest> requests = sending.requests();
    if (requests.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return guarded(() -> writes.write(sending.kind(), requests))
        .map(outcomes -> checked(requests, outcomes))
        .recover(failure -> Future.succeededFuture(all(requests, outcome(failure))))
        .compose(outcomes -> kept(() -> outbox.settle(requests, outcomes)).map(outcomes));
  }

  /** How long the ledger knows a call that is made again. */
  Optional<Duration> remembers(LedgerKind kind) {
    return writes.remembers(kind);
  }

  /** Looks a batch of unknown outcome up; gives what stood in the way, once it is durable. */
  Future<List<Outcome>> lookUp(Sending sending) {
    List<WriteRequest> requests = sending.requests();
    if (requests.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    if (sending.repeated()) {
      return write(sending);
    }
    return guarded(() -> writes.find(sending.kind(), requests))
        .transform(
            asked -> {
              if (asked.succeeded() && asked.result().size() == requests.size()) {
                List<Optional<Found>> answers = asked.result();
                return kept(() -> outbox.found(requests, answers)).map(List.<Outcome>of());
              }
              Outcome outcome =
                  asked.succeeded() ? miscounted(requests, asked.result()) : outcome(asked.cause());
              return kept(() -> outbox.settle(requests, all(requests, outcome)))
                  .map(List.of(outcome));
            });
  }

  /** What a ledger answered is told to the store until it is kept: no one else knows of it. */
  private Future<Void> kept(Supplier<Future<Void>> record) {
    return record
        .get()
        .recover(
            failure -> {
              if (failure instanceof Refused.Closed) {
                return Future.failedFuture(failure);
              }
              LOG.error("What {} answered could not be kept yet; trying again", lane, failure);
              return vertx
                  .timer(AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS)
                  .compose(waited -> kept(record));
            });
  }

  private List<Outcome> checked(List<WriteRequest> requests, List<Outcome> outcomes) {
    return outcomes.size() == requests.size()
        ? outcomes
        : all(requests, miscounted(requests, outcomes));
  }

  private static Outcome miscounted(List<WriteRequest> requests, List<?> answers) {
    return new Outcome.Unknown(
        "The connector gave " + answers.size() + " answers to " + requests.size() + " documents.");
  }

  private Outcome outcome(Throwable failure) {
    if (failure instanceof RemoteFailure remote) {
      return remote.outcome();
    }
    LOG.error("The connector of {} failed where it should have given an outcome", lane, failure);
    return new Outcome.Unknown("The connector failed: " + failure);
  }

  private static List<Outcome> all(List<WriteRequest> requests, Outcome outcome) {
    return requests.stream().map(request -> outcome).toList();
  }

  private static <T> Future<T> guarded(Supplier<Future<T>> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      return Future.failedFuture(e);
    }
  }
}
