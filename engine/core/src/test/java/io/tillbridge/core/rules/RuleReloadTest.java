package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RuleReloadTest {
  private static final int RELOADS = 500;
  private static final int SETTLED = 100;
  private static final int ENOUGH_TO_COMPILE_CONDITIONS = 30;
  private static final long MEGABYTE = 1024L * 1024;

  @Test
  void anEvaluationInFlightEndsOnTheOldRulesWhenTheyAreClosed() throws Exception {
    CountDownLatch inFlight = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    RuleBase old = Packs.compiled(pack(1));
    try (RuleBase fresh = Packs.compiled(pack(2))) {
      Future<Decisions> flying =
          thread.submit(
              () ->
                  old.evaluate(
                      Packs.order("1"),
                      first -> {
                        inFlight.countDown();
                        await(closed);
                        return List.of("further");
                      }));
      await(inFlight);
      old.close();
      closed.countDown();
      assertThat(account(flying.get(10, TimeUnit.SECONDS))).isEqualTo("1");
      assertThat(account(fresh.evaluate(Packs.order("1")))).isEqualTo("2");
    } finally {
      thread.shutdownNow();
    }
  }

  @Test
  void memoryAndClassesLevelOffOverFiveHundredReloads() {
    Usage settled = new Usage(0, 0, 0);
    for (int reload = 1; reload <= RELOADS; reload++) {
      try (RuleBase base = Packs.compiled(pack(reload))) {
        for (int i = 0; i < ENOUGH_TO_COMPILE_CONDITIONS; i++) {
          assertThat(account(base.evaluate(Packs.order("1")))).isEqualTo("" + reload);
        }
      }
      if (reload == SETTLED) {
        settled = Usage.now();
      }
    }
    Usage end = Usage.now();
    assertThat(end.classes()).as("loaded classes").isLessThan(settled.classes() + 500);
    assertThat(end.metaspace()).as("metaspace").isLessThan(settled.metaspace() + 8 * MEGABYTE);
    assertThat(end.heap()).as("heap").isLessThan(settled.heap() + 16 * MEGABYTE);
  }

  private static String pack(int account) {
    return """
    rule "goods" when $line : Line( sku != "X%1$d" ) then decide.account($line, "%1$d"); end
    rule "paid" when Standing( paymentStatus == "P", paid.amount > %1$d ) then
      decide.bookPayments();
    end
    """
        .formatted(account);
  }

  private static String account(Decisions decisions) {
    return decisions.on(Aspect.ACCOUNT, "line:1").map(Decision::value).orElse("none");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What stays in use after garbage collection, in bytes and classes. */
  private record Usage(long heap, long metaspace, int classes) {
    static Usage now() {
      for (int i = 0; i < 3; i++) {
        ManagementFactory.getMemoryMXBean().gc();
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
              .sum();
      return new Usage(
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
          metaspace,
          ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }
  }
}
