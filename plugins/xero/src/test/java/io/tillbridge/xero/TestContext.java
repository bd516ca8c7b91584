package io.tillbridge.xero;

import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.KeptSecrets;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the host gives a connector, as small as can be. */
final class TestContext implements ConnectorContext {
  final SteppingClock clock = new SteppingClock();
  final CountedBudget budget = new CountedBudget();
  final Map<String, List<String>> secrets = new ConcurrentHashMap<>();
  final MemorySecrets kept = new MemorySecrets();
  private final Vertx vertx;
  private final HttpClientAgent http;
  private final JsonObject settings;

  TestContext(Vertx vertx, JsonObject settings) {
    this.vertx = vertx;
    this.http = vertx.createHttpClient();
    this.settings = settings;
    secrets.put("clientSecret", List.of("sandbox"));
  }

  @Override
  public String connectionId() {
    return "books";
  }

  @Override
  public JsonObject settings() {
    return settings;
  }

  @Override
  public List<String> secrets(String name) {
    return secrets.getOrDefault(name, List.of());
  }

  @Override
  public KeptSecrets keptSecrets() {
    return kept;
  }

  @Override
  public Vertx vertx() {
    return vertx;
  }

  @Override
  public HttpClientAgent http() {
    return http;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public CallBudget budget() {
    return budget;
  }

  @Override
  public System.Logger logger() {
    return System.getLogger("xero");
  }
}
