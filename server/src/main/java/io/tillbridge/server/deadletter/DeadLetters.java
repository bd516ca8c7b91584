package io.tillbridge.server.deadletter;

import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Store;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The dead letters, kept for ever, each of which a person can put up again. */
public final class DeadLetters {
  private final Store store;
  private final Clock clock;
  private final Runnable wake;

  /** {@code wake} is run when something was put up again. */
  public DeadLetters(Store store, Clock clock, Runnable wake) {
    this.store = store;
    this.clock = clock;
    this.wake = wake;
  }

  /**
   * The newest first.
   *
   * @param openOnly leaves out those that are settled
   * @param cursor what the page before gave, "" to begin
   */
  public Future<Page<DeadLetter>> list(boolean openOnly, String cursor, int limit) {
    return store.read(handle -> DeadLetterTable.page(handle, openOnly, cursor, limit));
  }

  /** One of them. */
  public Future<Optional<DeadLetter>> one(String id) {
    return store.read(handle -> DeadLetterTable.one(handle, id));
  }

  /** Those of an order, the oldest first. */
  public Future<List<DeadLetter>> ofOrder(String orderId) {
    return store.read(handle -> DeadLetterTable.ofOrder(handle, orderId));
  }

  /**
   * Puts what died up again; where it may stand in the ledger it is looked up first.
   *
   * @return the letter, now settled; empty where there is no such letter, or it was not open
   */
  public Future<Optional<DeadLetter>> retry(String id) {
    return store
        .<Optional<DeadLetter>>write(
            transaction -> DeadLetterTable.retry(transaction.handle(), id, clock.instant()))
        .onSuccess(retried -> wake.run());
  }
}
