package io.tillbridge.server.delivery.budget;

import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Limits;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;

/**
 * Gives each connection the account of its calls. Every call is durable before it is made, so that
 * no restart makes more of them than the remote system allows.
 */
public final class CallBudgets {
  private final Vertx vertx;
  private final Store store;
  private final Clock clock;

  /** Keeps accounts in {@code store}. */
  public CallBudgets(Vertx vertx, Store store, Clock clock) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
  }

  /** The account of a connection; open it once and give it to the connector. */
  public Future<CallBudget> open(String connection, Limits limits) {
    return store
        .read(handle -> CallTable.recent(handle, connection, clock.instant()))
        .map(past -> new StoredCallBudget(vertx, store, clock, connection, limits, past));
  }
}
