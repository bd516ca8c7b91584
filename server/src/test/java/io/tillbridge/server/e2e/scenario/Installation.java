package io.tillbridge.server.e2e.scenario;

import io.tillbridge.sandbox.Sandbox;
import io.tillbridge.sandbox.SandboxOptions;
import io.tillbridge.server.e2e.Bridge;
import io.tillbridge.server.e2e.Child;
import io.tillbridge.server.e2e.LedgerDescription;
import io.tillbridge.server.e2e.Packaged;
import io.tillbridge.server.e2e.Web;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One packaged server, and for each market a shop and a ledger of its own. At the end every
 * exchange with a ledger is held against the ledger's own description.
 */
final class Installation implements AutoCloseable {
  private static final String TOKEN = "the-token-of-the-page-and-the-api";
  private static final String SECRET = "the-secret-of-the-shop";
  private static final Pattern READY = Pattern.compile("(?m)^Open http");

  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final Child server;
  private final Web api;

  /** A market with where its sandbox listens and its exchanges are written. */
  private record Place(Market market, Web sandbox, Path exchanges) {}

  /** Starts everything below {@code folder}, which is emptied before. */
  Installation(Path folder, Collection<Market> markets) throws IOException {
    empty(folder);
    Packaged.copy(Packaged.root().resolve("rules"), folder.resolve("rules"));
    Packaged.copy(Packaged.root().resolve("mappings"), folder.resolve("mappings"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    for (Market market : markets) {
      places.put(market.name(), open(folder, market, port));
    }
    Path configuration = folder.resolve("tillbridge.yaml");
    Files.writeString(configuration, configuration(port));
    server =
        Child.start(
            folder.resolve("server.log"),
            Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1"),
            List.of(
                Packaged.server().resolve("bin/tillbridge").toString(),
                "serve",
                "--config",
                configuration.toString()));
    server.prints(READY);
    api =
        new Web(URI.create("http://127.0.0.1:" + port), Map.of("Authorization", "Bearer " + TOKEN));
  }

  private Place open(Path folder, Market market, int port) {
    Path exchanges = folder.resolve(market.id() + ".jsonl");
    SandboxOptions options = SandboxOptions.standard().recording(exchanges);
    int listens = Sandbox.start(vertx, options).await().port();
    Web sandbox = new Web(URI.create("http://127.0.0.1:" + listens), Map.of());
    sandbox.send(
        "POST",
        "/sandbox/webhook",
        Json.createObjectBuilder()
            .add("url", "http://127.0.0.1:" + port + "/hooks/" + market.store())
            .add("secret", SECRET)
            .build());
    return new Place(market, sandbox, exchanges);
  }

  Market market(String name) {
    return place(name).market();
  }

  /** The controls of a market's sandbox. */
  Web sandbox(String market) {
    return place(market).sandbox();
  }

  /** The shop's webhook about an order, which it sends under that key. */
  void announce(String market, Purchase purchase, String key) {
    long now = Instant.now().getEpochSecond();
    String body =
        "{\"event\":\"order.updated\",\"id\":%d,\"order_number\":\"%s\"}"
            .formatted(purchase.id(), purchase.number());
    Web.Reply reply =
        api.call(
            "POST",
            "/hooks/" + place(market).market().store(),
            body,
            Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                key,
                "webhook-timestamp",
                String.valueOf(now),
                "webhook-signature",
                Bridge.signature(SECRET, key + "." + now + "." + body)));
    if (reply.status() != 202) {
      throw new AssertionError("The webhook " + key + " was answered " + reply);
    }
  }

  /** All that stands in a market's books. */
  JsonObject books(String market) {
    Place place = place(market);
    return place
        .sandbox()
        .get("/sandbox/ledger?org=" + place.market().organisation())
        .asJsonObject();
  }

  /** The server's API. */
  Web api() {
    return api;
  }

  private Place place(String market) {
    Place place = places.get(market);
    if (place == null) {
      throw new IllegalArgumentException(
          "There is no shop " + market + "; shops.yaml has " + places.keySet());
    }
    return place;
  }

  private String configuration(int port) {
    StringBuilder connections = new StringBuilder();
    StringBuilder flows = new StringBuilder();
    for (Place place : places.values()) {
      Market market = place.market();
      connections.append(
          """
            - id: %1$s
              connector: xcart
              settings: {storeUrl: "%3$s/xcart", currency: %4$s%5$s}
              secrets: {apiToken: sandbox-read, webhookSecret: %6$s}
              sweep: {%8$s}
            - id: %2$s
              connector: xero
              settings:
                apiUrl: %3$s
                tokenUrl: %3$s/connect/token?org=%7$s
                clientId: sandbox
              secrets: {clientSecret: sandbox}
          """
              .formatted(
                  market.store(),
                  market.ledger(),
                  place.sandbox().base(),
                  market.currency(),
                  entries(market.settings(), ", "),
                  SECRET,
                  market.organisation(),
                  market.sweep().isEmpty() ? "on: false" : plain(market.sweep())));
      flows.append(
          "  - {name: %s, store: %s, ledger: %s, prefix: WEB-, rules: order-to-cash, parameters: {%s}}%n"
              .formatted(
                  market.id(), market.store(), market.ledger(), entries(market.parameters(), "")));
    }
    return """
        http: {port: %d, token: %s}
        store: {path: data/tillbridge.db}
        plugins: {folder: %s}
        rules: {folder: rules}
        mappings: {folder: mappings}
        connections:
        %sflows:
        %s"""
        .formatted(port, TOKEN, Packaged.server().resolve("plugins"), connections, flows);
  }

  private static String entries(Map<String, String> all, String first) {
    StringBuilder text = new StringBuilder();
    all.forEach(
        (key, value) ->
            text.append(text.isEmpty() ? first : ", ")
                .append('"')
                .append(key)
                .append("\": \"")
                .append(value)
                .append('"'));
    return text.toString();
  }

  private static String plain(Map<String, String> all) {
    return all.entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .collect(Collectors.joining(", "));
  }

  private static void empty(Path folder) throws IOException {
    if (Files.exists(folder)) {
      List<Path> all;
      try (Stream<Path> walk = Files.walk(folder)) {
        all = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path each : all) {
        Files.delete(each);
      }
    }
    Files.createDirectories(folder);
  }

  @Override
  public void close() {
    server.kill();
    vertx.close().await();
    places.values().forEach(place -> LedgerDescription.check(place.exchanges()));
  }
}
