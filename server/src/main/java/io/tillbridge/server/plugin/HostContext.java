package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.KeptSecrets;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/** What one connection's connector gets of the host. */
final class HostContext implements ConnectorContext {
  private final ConnectionSettings connection;
  private final JsonObject settings;
  private final Surroundings surroundings;
  private final ConnectionSecrets secrets;
  private final KeptSecrets keptSecrets;
  private final HttpClientAgent http;
  private final CallBudget budget;
  private final System.Logger logger;

  HostContext(
      ConnectionSettings connection,
      JsonObject settings,
      Surroundings surroundings,
      ConnectionSecrets secrets,
      HttpClientAgent http,
      CallBudget budget,
      System.Logger logger) {
    this.connection = connection;
    this.settings = settings;
    this.surroundings = surroundings;
    this.secrets = secrets;
    this.keptSecrets = surroundings.kept().apply(connection.id());
    this.http = http;
    this.budget = budget;
    this.logger = logger;
  }

  /** What all connections share. */
  record Surroundings(
      Vertx vertx, Clock clock, Redaction redaction, Function<String, KeptSecrets> kept) {}

  @Override
  public String connectionId() {
    return connection.id();
  }

  @Override
  public JsonObject settings() {
    return settings;
  }

  @Override
  public List<String> secrets(String name) {
    return secrets.of(name);
  }

  @Override
  public KeptSecrets keptSecrets() {
    return keptSecrets;
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
