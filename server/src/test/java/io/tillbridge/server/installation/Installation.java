package io.tillbridge.server.installation;

import io.tillbridge.sandbox.Sandbox;
import io.tillbridge.sandbox.SandboxOptions;
import io.tillbridge.sandbox.demo.Catalogue;
import io.tillbridge.sandbox.demo.SandboxClient;
import io.tillbridge.sandbox.demo.Shoppers;
import io.tillbridge.server.Tillbridge;
import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.ConfigurationReader;
import io.tillbridge.server.config.InvalidConfiguration;
import io.tillbridge.server.log.Redaction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A server with its plugins, rules and mappings in a folder of its own, and a sandbox beside it.
 */
public final class Installation implements AutoCloseable {
  /** What the shop signs its webhooks with. */
  public static final String SECRET = "a-webhook-secret-for-tests";

  private static final Path ROOT = Path.of(System.getProperty("tillbridge.root", ".."));
  private final Path folder;
  private final Vertx sandboxVertx = Vertx.vertx();
  private final SandboxClient sandbox;
  private final int sandboxPort;
  private Tillbridge server;

  /** Starts everything in {@code folder}. */
  public Installation(Path folder) throws Exception {
    this(folder, yaml -> yaml);
  }

  /** Starts everything in {@code folder}, with its configuration changed first. */
  public Installation(Path folder, UnaryOperator<String> change) throws Exception {
    this.folder = folder;
    copy(ROOT.resolve("rules"), folder.resolve("rules"));
    copy(ROOT.resolve("mappings"), folder.resolve("mappings"));
    copyPlugins(folder.resolve("plugins"));
    this.sandboxPort = wait(Sandbox.start(sandboxVertx, SandboxOptions.standard())).port();
    this.sandbox = new SandboxClient(URI.create("http://127.0.0.1:" + sandboxPort));
    Catalogue.stock(sandbox, "AU");
    Files.writeString(folder.resolve("tillbridge.yaml"), change.apply(yaml()));
    this.server = start();
  }

  /** Stops the server and starts it again, on the same store. */
  public void restart() throws Exception {
    wait(server.stop());
    server = start();
  }

  /** Stops the server alone. */
  public void stop() throws Exception {
    wait(server.stop());
  }

  /** Starts a server on the same store; fails as a start fails. */
  public Tillbridge start() throws Exception {
    Tillbridge starting = new Tillbridge(configuration(), new Redaction());
    wait(starting.start());
    sandbox.post(
        "/sandbox/webhook",
        Json.createObjectBuilder()
            .add("url", "http://127.0.0.1:" + starting.webhookPort() + "/hooks/shop")
            .add("secret", SECRET)
            .build());
    server = starting;
    return starting;
  }

  /** A customer places an order, the next of those that come from the seed. */
  public Shoppers shoppers(long seed) {
    return new Shoppers(sandbox, "AU", seed);
  }

  /** The sandbox beside the server. */
  public SandboxClient sandbox() {
    return sandbox;
  }

  /** Where the sandbox is. */
  public URI sandboxAddress() {
    return URI.create("http://127.0.0.1:" + sandboxPort);
  }

  /** Where rules, mappings and plugins are. */
  public Path folder() {
    return folder;
  }

  /** The running server. */
  public Tillbridge server() {
    return server;
  }

  /** Speaks to the running server, with its token. */
  public Browser browser() {
    return new Browser(server.address(), server.token());
  }

  /** Plugin zips as they were built, of which there must be some. */
  public static List<Path> pluginZips() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("plugins"), 3)) {
      List<Path> zips = files.filter(file -> file.toString().endsWith("-plugin.zip")).toList();
      if (zips.isEmpty()) {
        throw new IllegalStateException(
            "build the plugins first: no plugins/*/target/*-plugin.zip");
      }
      return zips;
    }
  }

  /** Waits for a future; throws what it failed with. */
  public static <T> T wait(Future<T> future) throws Exception {
    try {
      return future.toCompletionStage().toCompletableFuture().get(60, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  @Override
  public void close() {
    server.stop().toCompletionStage().toCompletableFuture().join();
    sandboxVertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Configuration configuration() throws InvalidConfiguration {
    return new ConfigurationReader(Map.of()).read(folder.resolve("tillbridge.yaml"));
  }

  private String yaml() {
    return """
    http: {port: 0}
    store: {path: data/tillbridge.db}
    plugins: {folder: plugins}
    rules: {folder: rules, watch: true}
    mappings: {folder: mappings}
    connections:
      - id: shop
        connector: xcart
        settings: {storeUrl: "http://127.0.0.1:%1$d/xcart", currency: AUD}
        secrets: {apiToken: sandbox-read, webhookSecret: %2$s}
      - id: books
        connector: xero
        settings:
          apiUrl: http://127.0.0.1:%1$d
          tokenUrl: http://127.0.0.1:%1$d/connect/token?org=AU
          clientId: sandbox
        secrets: {clientSecret: sandbox}
    flows:
      - {name: shop-to-books, store: shop, ledger: books, prefix: WEB-}
    shutdown: {grace: 5s}
    """
        .formatted(sandboxPort, SECRET);
  }

  private static void copyPlugins(Path to) throws IOException {
    Files.createDirectories(to);
    for (Path zip : pluginZips()) {
      Files.copy(zip, to.resolve(zip.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
