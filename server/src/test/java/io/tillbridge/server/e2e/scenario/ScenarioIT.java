package io.tillbridge.server.e2e.scenario;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.tillbridge.server.e2e.Packaged;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every scenario of {@code rules/scenarios/order-to-cash}. They are played at the same time, since
 * shops sell to many at once and the ledger's calls are few; each is told of on its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScenarioIT {
  private static final int AT_ONCE = 64;

  private final ExecutorService stage = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<String, Shopkeeper> shops = new TreeMap<>();
  private final Installation installation;

  ScenarioIT() throws IOException {
    Map<String, Market> markets = new LinkedHashMap<>();
    ScenarioFiles.shops().forEach((name, told) -> markets.put(name, Market.of(name, told)));
    installation =
        new Installation(Packaged.root().resolve("server/target/e2e/scenarios"), markets.values());
    markets.keySet().forEach(name -> shops.put(name, new Shopkeeper(installation.sandbox(name))));
  }

  @AfterAll
  void end() {
    stage.shutdownNow();
    installation.close();
  }

  @TestFactory
  Stream<DynamicNode> scenarios() {
    String only = System.getProperty("scenario", "");
    List<Scenario> chosen =
        ScenarioFiles.all().stream()
            .filter(one -> (one.theme() + " " + one.name()).contains(only))
            .toList();
    Map<String, List<DynamicNode>> themes = new LinkedHashMap<>();
    int lot = 0;
    for (Scenario scenario : chosen) {
      lot++;
      String buyer = "Buyer Number" + lot;
      Future<?> played = stage.submit(() -> perform(scenario, buyer));
      themes
          .computeIfAbsent(scenario.theme(), any -> new ArrayList<>())
          .add(dynamicTest(scenario.name(), () -> await(played)));
    }
    return themes.entrySet().stream()
        .map(theme -> dynamicContainer(theme.getKey(), theme.getValue()));
  }

  private void perform(Scenario scenario, String buyer) {
    Shopkeeper shop = shops.get(scenario.shop());
    if (shop == null) {
      throw new IllegalArgumentException(
          scenario.theme() + ", " + scenario.name() + ": there is no shop " + scenario.shop());
    }
    new Performance(installation, shop, scenario, buyer).play();
  }

  private static void await(Future<?> played) throws InterruptedException {
    try {
      played.get();
    } catch (ExecutionException failed) {
      Throwable why = failed.getCause();
      if (why instanceof Error error) {
        throw error;
      }
      throw new AssertionError(why);
    }
  }
}
