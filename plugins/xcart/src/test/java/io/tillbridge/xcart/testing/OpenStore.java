package io.tillbridge.xcart.testing;

import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorContext;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** The host's side of one connection, with a clock that stands still until it is moved. */
public final class OpenStore implements ConnectorContext, CallBudget {
  public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final Vertx vertx;
  private final HttpClientAgent http;
  private final Map<String, String> settings = new LinkedHashMap<>();
  private final Map<String, List<String>> secrets = new LinkedHashMap<>();
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final AtomicInteger underWay = new AtomicInteger();
  private final List<Duration> pauses = new ArrayList<>();

  /** A connection to the store at {@code url}, its token set. */
  public OpenStore(Vertx vertx, String url) {
    this.vertx = vertx;
    this.http = vertx.createHttpClient();
    set("storeUrl", url);
    keeps("apiToken", "token-1");
  }

  /** Sets one setting. */
  public OpenStore set(String name, String value) {
    settings.put(name, value);
    return this;
  }

  /** Sets a secret, with all values that are valid now. */
  public OpenStore keeps(String name, String... values) {
    secrets.put(name, List.of(values));
    return this;
  }

  /** Moves the clock. */
  public void later(Duration length) {
    now.updateAndGet(at -> at.plus(length));
  }

  /** Calls that were begun and not ended. */
  public int callsUnderWay() {
    return underWay.get();
  }

  /** How long the connector was silent at the store's wish. */
  public List<Duration> pauses() {
    return pauses;
  }

  @Override
  public String connectionId() {
    return "shop";
  }

  @Override
  public JsonObject settings() {
    var all = Json.createObjectBuilder();
    settings.forEach(all::add);
    return all.build();
  }

  @Override
  public List<String> secrets(String name) {
    return secrets.getOrDefault(name, List.of());
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
    return new MovedClock();
  }

  @Override
  public CallBudget budget() {
    return this;
  }

  @Override
  public System.Logger logger() {
    return System.getLogger("store");
  }

  @Override
  public Future<Permit> acquire() {
    underWay.incrementAndGet();
    return Future.succeededFuture(underWay::decrementAndGet);
  }

  @Override
  public void remainingThisMinute(int calls) {
    throw new AssertionError("the store tells no such thing");
  }

  @Override
  public void remainingToday(int calls) {
    throw new AssertionError("the store tells no such thing");
  }

  @Override
  public void pause(Duration length) {
    pauses.add(length);
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
