package io.tillbridge.server.delivery;

import io.tillbridge.server.outbox.Outbox;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Whether a lane's connection reaches the organisation in which the lane's documents stand. */
final class Destination {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String lane;
  private final Connector connector;
  private final Outbox outbox;
  private final Clock clock;
  private volatile boolean right;

  Destination(String lane, Connector connector, Outbox outbox, Clock clock) {
    this.lane = lane;
    this.connector = connector;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** What stops the lane; asked of the ledger until it was right once. */
  Future<Optional<Blockage>> check() {
    if (right) {
      return Future.succeededFuture(Optional.empty());
    }
    return connector
        .reaches()
        .compose(
            organisation ->
                organisation.isEmpty()
                    ? Future.succeededFuture(Optional.<Blockage>empty())
                    : outbox.reaches(lane, organisation),
            this::notTold)
        .onSuccess(blockage -> right = blockage.isEmpty());
  }

  private Future<Optional<Blockage>> notTold(Throwable failure) {
    if (failure instanceof RemoteFailure remote
        && remote.outcome() instanceof Outcome.Blocked blocked) {
      return outbox.block(lane, blocked.blockage()).map(kept -> Optional.of(blocked.blockage()));
    }
    Duration wait =
        failure instanceof RemoteFailure remote && remote.outcome() instanceof Outcome.Retry retry
            ? retry.after()
            : PATIENCE;
    return Future.succeededFuture(
        Optional.of(
            new Blockage(
                Blockage.Kind.OFFLINE,
                clock.instant().plus(wait),
                "It could not be asked which organisation it reaches: " + failure.getMessage())));
  }
}
