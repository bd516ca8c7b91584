package io.tillbridge.server.delivery.budget;

import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Limits;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The account of one connection's calls, each durable before leave for it is given. Where the day's
 * calls are used up, {@link #acquire} fails with {@link RemoteFailure} of {@link Outcome.Blocked}.
 * Safe for use by several threads.
 */
final class StoredCallBudget implements CallBudget {
  private final Vertx vertx;
  private final Store store;
  private final Clock clock;
  private final String connection;
  private final CallAccount account;
  private final Deque<Promise<Permit>> queue = new ArrayDeque<>();
  private boolean timed;

  StoredCallBudget(
      Vertx vertx,
      Store store,
      Clock clock,
      String connection,
      Limits limits,
      CallTable.Past past) {
    this.vertx = vertx;
    this.store = store;
    this.clock = clock;
    this.connection = connection;
    this.account = new CallAccount(limits, past, clock.instant());
  }

  @Override
  public Future<Permit> acquire() {
    Promise<Permit> promise = Promise.promise();
    synchronized (account) {
      queue.add(promise);
    }
    serve();
    return promise.future();
  }

  @Override
  public void remainingThisMinute(int calls) {
    synchronized (account) {
      account.remainingThisMinute(calls, clock.instant());
    }
  }

  @Override
  public void remainingToday(int calls) {
    Instant now = clock.instant();
    int others;
    synchronized (account) {
      others = account.remainingToday(calls, now);
    }
    if (others > 0) {
      store.write(tx -> CallTable.others(tx.handle(), connection, others, now));
    }
  }

  @Override
  public void pause(Duration length) {
    synchronized (account) {
      account.pause(clock.instant().plus(length));
    }
  }

  /** Gives leave to as many as may have it now; promises are kept outside the lock. */
  private void serve() {
    List<Runnable> answers = new ArrayList<>();
    synchronized (account) {
      boolean more = true;
      while (more && !queue.isEmpty()) {
        Leave leave = account.ask(clock.instant());
        if (leave instanceof Leave.Now) {
          Promise<Permit> first = queue.remove();
          account.begin();
          answers.add(() -> record(first));
        } else if (leave instanceof Leave.NotToday spent) {
          Promise<Permit> first = queue.remove();
          answers.add(() -> first.fail(spent(spent.until())));
        } else {
          if (leave instanceof Leave.Later later) {
            wake(later.delay());
          }
          more = false;
        }
      }
    }
    answers.forEach(Runnable::run);
  }

  private void record(Promise<Permit> promise) {
    if (!account.counts()) {
      promise.complete(new OneCall());
      return;
    }
    Instant now = clock.instant();
    store
        .write(tx -> CallTable.add(tx.handle(), connection, now))
        .onSuccess(durable -> promise.complete(new OneCall()))
        .onFailure(
            failure -> {
              new OneCall().release();
              promise.fail(failure);
            });
  }

  private void wake(Duration after) {
    if (!timed) {
      timed = true;
      vertx.setTimer(
          Math.max(1, after.toMillis()),
          timer -> {
            synchronized (account) {
              timed = false;
            }
            serve();
          });
    }
  }

  private RemoteFailure spent(Instant until) {
    return new RemoteFailure(
        new Outcome.Blocked(
            new Blockage(
                Blockage.Kind.DAY_LIMIT,
                until,
                "The day's calls over " + connection + " are used up; it goes on by itself.")));
  }

  private final class OneCall implements Permit {
    private final AtomicBoolean released = new AtomicBoolean();

    @Override
    public void release() {
      if (released.compareAndSet(false, true)) {
        synchronized (account) {
          account.end(clock.instant());
        }
        serve();
      }
    }
  }
}
