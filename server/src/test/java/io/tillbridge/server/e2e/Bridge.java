package io.tillbridge.server.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The packaged server as a process, which can be stopped, killed and started again. */
public final class Bridge {
  static final String SECRET = "the-secret-of-the-shop";
  private static final String TOKEN = "the-token-of-the-page-and-the-api";
  private static final Pattern READY = Pattern.compile("(?m)^Open http");

  private final Path folder;
  private final int port;
  private final Web api;
  private Optional<Child> process = Optional.empty();

  private Bridge(Path folder, int port) {
    this.folder = folder;
    this.port = port;
    this.api =
        new Web(URI.create("http://127.0.0.1:" + port), Map.of("Authorization", "Bearer " + TOKEN));
  }

  /** Lays out its folder: configuration, rules, mappings; the shop announces to it. */
  static Bridge prepare(Path folder, Sandbox sandbox) throws IOException {
    Packaged.copy(Packaged.root().resolve("rules"), folder.resolve("rules"));
    Packaged.copy(Packaged.root().resolve("mappings"), folder.resolve("mappings"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Files.writeString(
        folder.resolve("tillbridge.yaml"),
        """
        http: {port: %1$d, token: %2$s}
        store: {path: data/tillbridge.db}
        plugins: {folder: %3$s}
        rules: {folder: rules, watch: true}
        mappings: {folder: mappings}
        connections:
          - id: shop
            connector: xcart
            settings: {storeUrl: %4$s/xcart, currency: AUD}
            secrets: {apiToken: sandbox-read, webhookSecret: %5$s}
          - id: books
            connector: xero
            settings:
              apiUrl: %4$s
              tokenUrl: %4$s/connect/token?org=AU
              clientId: sandbox
            secrets: {clientSecret: sandbox}
        flows:
          - {name: shop-to-books, store: shop, ledger: books, prefix: WEB-, rules: order-to-cash}
        """
            .formatted(
                port, TOKEN, Packaged.server().resolve("plugins"), sandbox.address(), SECRET));
    Bridge bridge = new Bridge(folder, port);
    sandbox.announceTo("http://127.0.0.1:" + port + "/hooks/shop", SECRET);
    return bridge;
  }

  /** Starts it and waits until it takes webhooks. */
  Bridge start() {
    launch();
    process.orElseThrow().prints(READY);
    return this;
  }

  /** Starts it and waits for nothing. */
  void launch() {
    process =
        Optional.of(
            Child.start(
                folder.resolve("server.log"),
                Map.of("JAVA_OPTS", "-XX:TieredStopAtLevel=1"),
                List.of(
                    Packaged.server().resolve("bin/tillbridge").toString(),
                    "serve",
                    "--config",
                    folder.resolve("tillbridge.yaml").toString())));
  }

  /** Lets it run for that long; fails where it ends by itself. */
  void runsFor(Duration time) {
    if (process.orElseThrow().endsWithin(time)) {
      throw new AssertionError("The server ended by itself:\n" + log());
    }
  }

  /** {@code kill -9}. */
  void kill() {
    process.ifPresent(Child::kill);
    process = Optional.empty();
  }

  /** Asks it to stop and waits until it has. */
  void stop() {
    Child running = process.orElseThrow();
    running.terminate();
    assertThat(running.endsWithin(Duration.ofSeconds(40))).as("it stops when asked").isTrue();
    process = Optional.empty();
  }

  /** Everything it has logged, over all its starts. */
  String log() {
    try {
      return Files.readString(folder.resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return port;
  }

  /** A file of its rules. */
  Path rules(String file) {
    return folder.resolve("rules/order-to-cash").resolve(file);
  }

  JsonValue api(String path) {
    return api.get("/api/v1" + path);
  }

  JsonObject post(String path) {
    return api.send("POST", "/api/v1" + path, JsonValue.EMPTY_JSON_OBJECT);
  }

  /** How the API lists an order, once it does. */
  Optional<JsonObject> summary(Shop.Placed order) {
    JsonObject page = api("/orders?number=" + order.number()).asJsonObject();
    return page.getJsonArray("items").getValuesAs(JsonObject.class).stream().findFirst();
  }

  /** All that the API tells of an order. */
  JsonObject timeline(Shop.Placed order) {
    return api("/orders/" + summary(order).orElseThrow().getString("id")).asJsonObject();
  }

  /** Waits until the API shows the order in a state. */
  JsonObject shows(Shop.Placed order, String state) {
    await("order " + order.number() + " is " + state)
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                assertThat(summary(order))
                    .hasValueSatisfying(
                        o ->
                            assertThat(o.getString("state"))
                                .as(o.getString("why"))
                                .isEqualTo(state)));
    return timeline(order);
  }

  /** Sends a webhook as the shop would, signed with {@code secret}. */
  Web.Reply hook(String deliveryId, String body, String secret) {
    long now = System.currentTimeMillis() / 1000;
    return api.call(
        "POST",
        "/hooks/shop",
        body,
        Map.of(
            "Content-Type",
            "application/json",
            "webhook-id",
            deliveryId,
            "webhook-timestamp",
            Long.toString(now),
            "webhook-signature",
            signature(secret, deliveryId + "." + now + "." + body)));
  }

  /** The shop's webhook about an order. */
  Web.Reply hook(String deliveryId, Shop.Placed order) {
    String body =
        "{\"event\":\"order.created\",\"id\":%d,\"order_number\":\"%s\"}"
            .formatted(order.id(), order.number());
    return hook(deliveryId, body, SECRET);
  }

  /** Any body to the place where webhooks arrive. */
  Web.Reply raw(String body, Map<String, String> headers) {
    return api.call("POST", "/hooks/shop", body, headers);
  }

  /** What the header of a signed webhook says (Standard Webhooks, symmetric signatures). */
  public static String signature(String secret, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (java.security.GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
