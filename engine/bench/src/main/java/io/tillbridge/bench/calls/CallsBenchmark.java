package io.tillbridge.bench.calls;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Books paid orders under the sandbox's limits, which are Xero's, and prints what that took.
 * Arguments: the addresses of the sandbox, of another sandbox for the one-at-a-time way, and of the
 * server; the secret of the webhooks; how many orders.
 */
public final class CallsBenchmark {
  private static final Pattern BOOKED =
      Pattern.compile("(?m)^tillbridge_orders\\{[^}]*state=\"booked\"[^}]*\\} ([\\d.E]+)");
  private static final int MINUTE = 60;
  private static final int ONE_AT_A_TIME = 500;

  private final Http sandbox;
  private final Http server;
  private final String secret;

  private CallsBenchmark(Http sandbox, Http server, String secret) {
    this.sandbox = sandbox;
    this.server = server;
    this.secret = secret;
  }

  /** Runs it; ends with 1 where the orders were not all booked in time. */
  public static void main(String[] arguments) throws Exception {
    CallsBenchmark bench =
        new CallsBenchmark(Http.to(arguments[0]), Http.to(arguments[2]), arguments[3]);
    int orders = Integer.parseInt(arguments[4]);
    boolean done = bench.run(orders);
    oneAtATime(Http.to(arguments[1]), Math.min(orders, ONE_AT_A_TIME));
    System.exit(done ? 0 : 1);
  }

  private boolean run(int orders) throws Exception {
    PaidOrders paid = new PaidOrders(11, Math.max(1, orders / 3));
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < orders; i++) {
      ids.add(
          Http.first(
              "\"id\":(\\d+)",
              sandbox.send("POST", "/sandbox/xcart/orders", paid.next(), Map.of())));
    }
    Cost before = Cost.now(sandbox);
    Instant begun = Instant.now();
    Thread knocking = new Thread(() -> knock(ids), "webhooks");
    knocking.start();
    long afterMinute = -1;
    long booked = 0;
    Instant end = begun.plus(Duration.ofMinutes(10 + orders / 200L));
    while (booked < orders && Instant.now().isBefore(end)) {
      Thread.sleep(500);
      Cost cost = Cost.now(sandbox).since(before);
      booked = booked();
      if (afterMinute < 0 && cost.calls() >= MINUTE) {
        // The gauge looks every few seconds; what the last calls booked shows a little later.
        Thread.sleep(6000);
        afterMinute = booked();
      }
    }
    knocking.join();
    long seconds = Duration.between(begun, Instant.now()).toSeconds();
    System.out.println(Cost.now(sandbox).since(before).line("Tillbridge", Math.max(1, booked)));
    System.out.println(
        "one minute's allowance of 60 calls booked "
            + (afterMinute < 0 ? booked : afterMinute)
            + " orders; all of them took "
            + seconds
            + " s");
    return booked >= orders;
  }

  private static void oneAtATime(Http sandbox, int orders) throws Exception {
    sandbox.send("POST", "/sandbox/limits", "{\"minute\":1000000,\"day\":1000000}", Map.of());
    Cost before = Cost.now(sandbox);
    OneAtATime simple = new OneAtATime(sandbox, "AU-2");
    PaidOrders paid = new PaidOrders(11, Math.max(1, orders / 3));
    for (int i = 0; i < orders; i++) {
      simple.book(paid.next(), i + 1);
    }
    Cost cost = Cost.now(sandbox).since(before);
    System.out.println(cost.line("one at a time (no limits)", orders));
    System.out.println(
        "one minute's allowance of 60 calls would book "
            + (long) MINUTE * orders / cost.calls()
            + " orders");
  }

  private long booked() throws IOException, InterruptedException {
    Matcher found = BOOKED.matcher(server.get("/metrics"));
    return found.find() ? (long) Double.parseDouble(found.group(1)) : 0;
  }

  /** The shop tells of every order, as fast as it is heard. */
  private void knock(List<String> ids) {
    try {
      for (String id : ids) {
        String key = "calls-" + id;
        String now = String.valueOf(Instant.now().getEpochSecond());
        String body = "{\"event\":\"order.paid\",\"id\":" + id + "}";
        server.send(
            "POST",
            "/hooks/shop",
            body,
            Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                key,
                "webhook-timestamp",
                now,
                "webhook-signature",
                "v1," + signature(key + "." + now + "." + body)));
      }
    } catch (IOException | GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private String signature(String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
    return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
  }
}
