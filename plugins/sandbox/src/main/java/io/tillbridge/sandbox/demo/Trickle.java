package io.tillbridge.sandbox.demo;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Customers who drop in, one every so often, until there have been enough. */
public final class Trickle {
  private static final Logger LOG = LoggerFactory.getLogger(Trickle.class);

  private Trickle() {}

  /**
   * Starts the trickle, on a thread that doesn't keep the process alive.
   *
   * @param sandbox where they order
   * @param organisation whose market it is
   * @param seed the same seed, the same orders
   * @param every how often one comes
   * @param most how many come
   */
  public static void start(
      SandboxClient sandbox, String organisation, long seed, Duration every, int most) {
    ScheduledExecutorService thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread daemon = new Thread(task, "trickle");
              daemon.setDaemon(true);
              return daemon;
            });
    AtomicInteger placed = new AtomicInteger();
    Shoppers shoppers = new Shoppers(sandbox, organisation, seed);
    thread.execute(() -> Catalogue.stock(sandbox, organisation));
    var unused =
        thread.scheduleAtFixedRate(
            () -> {
              if (placed.incrementAndGet() > most) {
                thread.shutdown();
                return;
              }
              try {
                shoppers.order();
              } catch (RuntimeException refused) {
                LOG.warn("A customer could not order: {}", refused.getMessage());
              }
            },
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }
}
