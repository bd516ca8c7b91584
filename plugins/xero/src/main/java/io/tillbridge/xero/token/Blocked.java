package io.tillbridge.xero.token;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;

/** What a person must mend before anything goes over the connection. */
public final class Blocked {
  private Blocked() {}

  /** A future that failed so; {@code why} says what to do. */
  public static <T> Future<T> reconnect(String why) {
    return Future.failedFuture(
        new RemoteFailure(new Outcome.Blocked(new Blockage(Blockage.Kind.RECONNECT, null, why))));
  }

  /** Why {@code failure} is such a one; "" where it isn't. */
  public static String why(Throwable failure) {
    return failure instanceof RemoteFailure remote
            && remote.outcome() instanceof Outcome.Blocked blocked
            && blocked.blockage().kind() == Blockage.Kind.RECONNECT
        ? blocked.blockage().why()
        : "";
  }
}
