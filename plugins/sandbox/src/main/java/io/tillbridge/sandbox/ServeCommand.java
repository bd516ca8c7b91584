package io.tillbridge.sandbox;

import io.tillbridge.sandbox.demo.Pause;
import io.tillbridge.sandbox.demo.SandboxClient;
import io.tillbridge.sandbox.demo.Trickle;
import io.tillbridge.sandbox.limit.Allowance;
import io.tillbridge.sandbox.webhook.Signing;
import io.tillbridge.sandbox.webhook.WebhookTarget;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the sandbox until it is told to stop. */
@Command(
    name = "serve",
    description = "Runs the store and the organisations until stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @Option(names = "--port", defaultValue = "8090", description = "Where to listen; 0 for any port.")
  int port;

  @Option(names = "--host", defaultValue = "127.0.0.1", description = "The address to listen on.")
  String host = "";

  @Option(names = "--webhook", description = "Where the shop sends its events.")
  @Nullable String webhook;

  @Option(names = "--secret", defaultValue = "", description = "What signs the events.")
  String secret = "";

  @Option(
      names = "--webhook-mode",
      defaultValue = "standard",
      description = "How events are signed: standard, hmac or shared.")
  String mode = "";

  @Option(names = "--duplicates", defaultValue = "0", description = "Share of events sent twice.")
  double duplicates;

  @Option(names = "--read-token", defaultValue = "sandbox-read", description = "Shop, read only.")
  String readToken = "";

  @Option(names = "--write-token", defaultValue = "sandbox-write", description = "Shop, writing.")
  String writeToken = "";

  @Option(
      names = "--shop-version",
      defaultValue = "5.5.0",
      description = "From 5.5.1 orders can be filtered by lastRenewDate.")
  String shopVersion = "";

  @Option(names = "--first-order", defaultValue = "1", description = "Number of the first order.")
  long firstOrder;

  @Option(names = "--limit-minute", defaultValue = "60", description = "Xero calls a minute.")
  int minute;

  @Option(names = "--limit-day", defaultValue = "5000", description = "Xero calls a day.")
  int day;

  @Option(names = "--limit-concurrent", defaultValue = "5", description = "Xero calls at once.")
  int concurrent;

  @Option(names = "--limit-app", defaultValue = "10000", description = "Xero calls of the app.")
  int appMinute;

  @Option(names = "--record", description = "A file for all exchanges with Xero, one a line.")
  @Nullable Path record;

  @Option(
      names = "--trickle",
      converter = Pause.class,
      description = "Has a customer order every so often, such as 2s.")
  @Nullable Duration trickle;

  @Option(names = "--trickle-max", defaultValue = "500", description = "How many such orders.")
  int trickleMost;

  @Option(names = "--trickle-org", defaultValue = "AU", description = "For whose books.")
  String trickleOrganisation = "";

  @Option(names = "--seed", defaultValue = "1", description = "For all randomness.")
  long seed;

  @Override
  public Integer call() throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(2));
    Sandbox.Running running = Sandbox.start(vertx, options()).await();
    System.out.println("Sandbox listening on http://" + host + ":" + running.port());
    if (trickle != null) {
      SandboxClient self = new SandboxClient(URI.create("http://127.0.0.1:" + running.port()));
      Trickle.start(self, trickleOrganisation, seed, trickle, trickleMost);
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  var unused = vertx.close().onComplete(done -> stopped.countDown());
                }));
    stopped.await();
    return 0;
  }

  private SandboxOptions options() {
    Signing signing = Signing.valueOf(mode.toUpperCase(Locale.ROOT));
    return new SandboxOptions(
        port,
        host,
        Optional.ofNullable(webhook)
            .map(url -> new WebhookTarget(url, secret, signing, duplicates)),
        readToken,
        writeToken,
        !shopVersion.startsWith("5.5.0"),
        firstOrder,
        new Allowance(minute, day, concurrent, appMinute),
        Optional.ofNullable(record),
        seed,
        InstantSource.system());
  }
}
