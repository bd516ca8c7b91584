package io.tillbridge.server.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The simulated shop and ledger, a process of its own, all of whose exchanges are recorded. */
final class Sandbox {
  private static final Pattern READY = Pattern.compile("Sandbox listening on (\\S+)");
  private static final Path TARGET = Packaged.root().resolve("plugins/sandbox/target");

  private final Child process;
  private final Path folder;
  private final URI address;
  private final Web web;

  private Sandbox(Child process, Path folder) {
    this.process = process;
    this.folder = folder;
    this.address = URI.create(process.prints(READY).group(1));
    this.web = new Web(address, Map.of());
  }

  static Sandbox start(Path folder) {
    List<String> serve =
        List.of("serve", "--port", "0", "--record", folder.resolve("exchanges.jsonl").toString());
    return new Sandbox(
        Child.start(folder.resolve("sandbox.log"), Map.of(), command(serve)), folder);
  }

  private static List<String> command(List<String> arguments) {
    if (!Files.isDirectory(TARGET.resolve("lib"))) {
      throw new IllegalStateException(TARGET + " is not packaged: run mvn package at the root");
    }
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            Child.java(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-cp",
            TARGET.resolve("tillbridge-sandbox-0.1.0.jar") + ":" + TARGET.resolve("lib") + "/*",
            "io.tillbridge.sandbox.SandboxMain"));
    command.addAll(arguments);
    return command;
  }

  URI address() {
    return address;
  }

  Shop shop() {
    return new Shop(web);
  }

  Ledger ledger() {
    return new Ledger(web);
  }

  /** The driver that places varied orders and compares shop and ledger at the end. */
  Child demo(String... options) {
    List<String> arguments = new ArrayList<>(List.of("demo", "--sandbox", address.toString()));
    arguments.addAll(List.of(options));
    return Child.start(folder.resolve("demo.log"), Map.of(), command(arguments));
  }

  /** The shop's events go to that address from now on. */
  void announceTo(String url, String secret) {
    web.send(
        "POST",
        "/sandbox/webhook",
        Json.createObjectBuilder().add("url", url).add("secret", secret).build());
  }

  /** Lets the ledger be called as often as one likes. */
  void liftLimits() {
    web.send(
        "POST",
        "/sandbox/limits",
        Json.createObjectBuilder().add("minute", 100_000).add("day", 1_000_000).build());
  }

  /** The next writes to a path of the ledger take that long before anything is done. */
  void slowsWrites(String path, Duration by, int times) {
    web.send(
        "POST",
        "/sandbox/faults",
        Json.createObjectBuilder()
            .add("system", "xero")
            .add("match", Json.createObjectBuilder().add("method", "PUT,POST").add("path", path))
            .add("fault", "latency")
            .add("millis", by.toMillis())
            .add("times", times)
            .build());
  }

  void clearSky() {
    web.call("DELETE", "/sandbox/faults", "", Map.of());
  }

  /** How often each system was called: {@code xero}, {@code token}, {@code xcart}. */
  JsonObject calls() {
    return web.get("/sandbox/calls").asJsonObject();
  }

  /** How often one system was called. */
  int callsTo(String system) {
    return calls().getJsonObject("totals").getInt(system);
  }

  /** Ends the process and then holds every exchange against the ledger's own description. */
  void stopAndCheckExchanges() {
    process.terminate();
    if (!process.endsWithin(Duration.ofSeconds(20))) {
      kill();
    }
    LedgerDescription.check(folder.resolve("exchanges.jsonl"));
  }

  void kill() {
    process.kill();
  }
}
