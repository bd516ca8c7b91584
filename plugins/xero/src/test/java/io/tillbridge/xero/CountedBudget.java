package io.tillbridge.xero;

import io.tillbridge.spi.connector.CallBudget;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** A budget that grants everything and remembers what it was told. */
final class CountedBudget implements CallBudget {
  final AtomicInteger granted = new AtomicInteger();
  final AtomicInteger open = new AtomicInteger();
  final List<Integer> minutes = new CopyOnWriteArrayList<>();
  final List<Integer> days = new CopyOnWriteArrayList<>();
  final List<Duration> pauses = new CopyOnWriteArrayList<>();

  @Override
  public Future<Permit> acquire() {
    granted.incrementAndGet();
    open.incrementAndGet();
    AtomicBoolean released = new AtomicBoolean();
    return Future.succeededFuture(
        () -> {
          if (released.compareAndSet(false, true)) {
            open.decrementAndGet();
          }
        });
  }

  @Override
  public void remainingThisMinute(int calls) {
    minutes.add(calls);
  }

  @Override
  public void remainingToday(int calls) {
    days.add(calls);
  }

  @Override
  public void pause(Duration length) {
    pauses.add(length);
  }
}
