package io.tillbridge.core.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.fact.Facts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrentEvaluationTest {
  private static final int THREADS = 8;
  private static final int ORDERS = 400;

  @Test
  void manyThreadsDecideWhatOneThreadDecides() throws Exception {
    try (RuleBase base = shipped()) {
      List<List<Decision>> alone = orders().map(facts -> base.evaluate(facts).made()).toList();
      ExecutorService threads = Executors.newFixedThreadPool(THREADS);
      try {
        List<Future<List<Decision>>> running =
            orders().map(facts -> threads.submit(() -> base.evaluate(facts).made())).toList();
        List<List<Decision>> together = new ArrayList<>();
        for (Future<List<Decision>> each : running) {
          together.add(each.get());
        }
        assertThat(together).isEqualTo(alone);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void theSameOrderGivesTheSameDecisionsInTheSameOrderOnAFreshBase() throws IOException {
    try (RuleBase one = shipped();
        RuleBase other = shipped()) {
      for (Facts facts : orders().limit(40).toList()) {
        assertThat(other.evaluate(facts).made()).isEqualTo(one.evaluate(facts).made());
      }
    }
  }

  private static RuleBase shipped() throws IOException {
    return RuleBase.compile(RulePack.load(Packs.ORDER_TO_CASH));
  }

  /** Orders that differ in status, class and quantity. */
  private static Stream<Facts> orders() {
    List<String> statuses = List.of("Q", "A", "PP", "P", "D", "C", "R", "??");
    List<String> skus = List.of("TEA", "", "POT");
    String sample = Packs.sample("samples/order.json");
    return Stream.iterate(0, i -> i + 1)
        .limit(ORDERS)
        .map(
            i ->
                Packs.facts(
                    sample
                        .replace("\"code\": \"P\"", "\"code\": \"" + at(statuses, i) + "\"")
                        .replace("\"sku\": \"TEA\"", "\"sku\": \"" + at(skus, i) + "\"")
                        .replace("\"quantity\": 2", "\"quantity\": " + (i % 5 - 1))
                        .replace("\"1007\"", "\"" + i + "\"")));
  }

  private static String at(List<String> list, int place) {
    return list.get(place % list.size());
  }
}
