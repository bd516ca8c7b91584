package io.tillbridge.bench.webhook;

import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Sends signed webhooks to an echo server and to Tillbridge by turns, and prints the ratios.
 * Arguments: the two ports, the path of the hook, its secret, rounds, seconds of a round, and
 * {@code http} or {@code bytes} for the kind of sender.
 */
public final class WebhookLoad {
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP = 3;

  private final Vertx vertx = Vertx.vertx();
  private final Target echo;
  private final Target hook;
  private final String secret;
  private final double seconds;
  private final boolean bytes;
  private int round;

  private WebhookLoad(Target echo, Target hook, String secret, double seconds, boolean bytes) {
    this.echo = echo;
    this.hook = hook;
    this.secret = secret;
    this.seconds = seconds;
    this.bytes = bytes;
  }

  /** Runs all rounds; ends with 1 where a webhook was refused. */
  public static void main(String[] arguments) throws Exception {
    WebhookLoad load =
        new WebhookLoad(
            Target.parse(arguments[0], arguments[2]),
            Target.parse(arguments[1], arguments[2]),
            arguments[3],
            Double.parseDouble(arguments[5]),
            arguments[6].equals("bytes"));
    boolean clean = load.run(Integer.parseInt(arguments[4]));
    load.vertx.close().await(10, TimeUnit.SECONDS);
    System.exit(clean ? 0 : 1);
  }

  private boolean run(int rounds) throws Exception {
    System.out.printf(
        Locale.ROOT,
        "%d connections, rounds of %.0f s; load and server share %d cores%n",
        CONNECTIONS,
        seconds,
        Runtime.getRuntime().availableProcessors());
    for (int i = 0; i < WARM_UP; i++) {
      round(echo);
      round(hook);
    }
    List<Figures> echoes = new ArrayList<>();
    List<Figures> hooks = new ArrayList<>();
    System.out.println(Figures.HEADING);
    for (int i = 0; i < rounds; i++) {
      echoes.add(round(echo));
      hooks.add(round(hook));
      print("round " + (i + 1), echoes.get(i), hooks.get(i));
    }
    print("median", Figures.median(echoes), Figures.median(hooks));
    System.out.printf(
        Locale.ROOT,
        "noise: echo's rounds lie %.0f %% apart, the hook's %.0f %%%n",
        Figures.spread(echoes),
        Figures.spread(hooks));
    int refused = hooks.stream().mapToInt(Figures::refused).sum();
    if (refused > 0) {
      System.out.println(refused + " webhooks were not answered 202");
    }
    return refused == 0;
  }

  private Figures round(Target to) throws Exception {
    SignedWebhooks webhooks = new SignedWebhooks(System.nanoTime() + "_" + round++, secret);
    Sender sender =
        bytes
            ? new ByteSender(vertx, to.port(), to.path())
            : new HttpSender(vertx, to.port(), to.path(), CONNECTIONS);
    double before = to.coreSeconds();
    Round.Result result =
        Round.run(vertx, sender, webhooks, CONNECTIONS, seconds).await(2, TimeUnit.MINUTES);
    return Figures.of(result, to.coreSeconds() - before);
  }

  private static void print(String name, Figures echo, Figures hook) {
    System.out.printf(
        Locale.ROOT,
        "%-8s %s   %s   %4.0f %% %5.1fx%n",
        name,
        echo,
        hook,
        100 * hook.perSecond() / echo.perSecond(),
        hook.p99() / echo.p99());
  }
}
