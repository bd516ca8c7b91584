package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.config.SecretSource;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What one connection's connector gets of the host. */
final class HostContext implements ConnectorContext {
  private static final Duration SECRETS_HOLD = Duration.ofSeconds(1);

  private final ConnectionSettings connection;
  private final JsonObject settings;
  private final Surroundings surroundings;
  private final HttpClientAgent http;
  private final CallBudget budget;
  private final System.Logger logger;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  HostContext(
      ConnectionSettings connection,
      JsonObject settings,
      Surroundings surroundings,
      HttpClientAgent http,
      CallBudget budget,
      System.Logger logger) {
    this.connection = connection;
    this.settings = settings;
    this.surroundings = surroundings;
    this.http = http;
    this.budget = budget;
    this.logger = logger;
  }

  private record Held(List<String> values, Instant readAt) {}

  /** What all connections share. */
  record Surroundings(Vertx vertx, Clock clock, Redaction redaction) {}

  @Override
  public String connectionId() {
    return connection.id();
  }

  @Override
  public JsonObject settings() {
    return settings;
  }

  /** They may be rotated; each webhook asks, and is not to read a file. */
  @Override
  public List<String> secrets(String name) {
    Instant now = surroundings.clock().instant();
    Held known = held.get(name);
    if (known == null || now.isAfter(known.readAt().plus(SECRETS_HOLD))) {
      known = new Held(read(name), now);
      held.put(name, known);
    }
    return known.values();
  }

  private List<String> read(String name) {
    List<String> values =
        connection.secrets().getOrDefault(name, List.of()).stream()
            .map(SecretSource::read)
            .flatMap(Optional::stream)
            .toList();
    values.forEach(surroundings.redaction()::mask);
    return values;
  }

  @Override
  public Vertx vertx() {
    return surroundings.vertx();
  }

  @Override
  public HttpClientAgent http() {
    return http;
  }

  @Override
  public Clock clock() {
    return surroundings.clock();
  }

  @Override
  public CallBudget budget() {
    return budget;
  }

  @Override
  public System.Logger logger() {
    return logger;
  }
}
