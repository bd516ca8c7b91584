package io.tillbridge.server.e2e.scenario;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plays one scenario, step by step, each once the server is done with the one before. */
final class Performance {
  private static final Duration PATIENCE = Duration.ofSeconds(45);
  private static final Set<String> SETTLED = Set.of("HELD", "WAITING", "BOOKED", "NOTHING", "DEAD");

  private final Installation installation;
  private final Shopkeeper shop;
  private final Scenario scenario;
  private final String buyer;
  private final Map<String, Purchase> purchases = new LinkedHashMap<>();
  private @Nullable Purchase latest;

  /** {@code buyer} is who buys where the scenario doesn't say. */
  Performance(Installation installation, Shopkeeper shop, Scenario scenario, String buyer) {
    this.installation = installation;
    this.shop = shop;
    this.scenario = scenario;
    this.buyer = buyer;
  }

  /** Fails where the books stand otherwise than they must. */
  void play() {
    for (Scenario.Step step : scenario.steps()) {
      Given with = step.with();
      switch (step.verb()) {
        case "place" -> place(with);
        case "ledger" -> bookkeeper().does(with, Optional.ofNullable(latest));
        case "retry" -> retry(latest(with));
        case "look again" -> again(latest(with));
        case "books" -> check(with);
        default -> act(step);
      }
    }
  }

  private void place(Given with) {
    Map<String, Given> told = with.isText() ? Map.of(with.text(), yes(with)) : with.named();
    known(with, told, "as", "paid", "authorised", "unpaid", "status", "shipping status");
    Purchase purchase = new Purchase(installation.market(scenario.shop()), told, buyer);
    latest = purchase;
    purchases.put(told.containsKey("as") ? told.get("as").text() : "", purchase);
    Optional.ofNullable(told.get("paid")).ifPresent(how -> shop.pay(purchase, how, "sale"));
    Optional.ofNullable(told.get("authorised")).ifPresent(how -> shop.pay(purchase, how, "auth"));
    Shopkeeper.status(purchase, told);
    boolean announced = !lost(told);
    shop.place(purchase, announced);
    settle(purchase, told, announced);
  }

  private void act(Scenario.Step step) {
    Given with = step.with();
    Map<String, Given> told = with.isText() ? Map.of() : with.named();
    Purchase purchase = told.containsKey("of") ? named(told.get("of")) : latest(with);
    boolean announced = !lost(told);
    switch (step.verb()) {
      case "pay" -> shop.pay(purchase, with, "sale");
      case "authorise" -> shop.pay(purchase, with, "auth");
      case "capture" -> shop.pay(purchase, with, "capture");
      case "refund" -> shop.refund(purchase, with);
      case "void" -> shop.release(purchase);
      case "cancel" -> purchase.payment("C");
      case "decline" -> purchase.payment("D");
      case "status" -> purchase.payment(with.isText() ? with.text() : told.get("status").text());
      case "ship" -> purchase.fulfilment("S");
      case "shipping status" -> purchase.fulfilment(with.text());
      case "change" -> {
        known(with, told, "of", "status", "shipping status");
        purchase.change(told);
        Shopkeeper.status(purchase, told);
      }
      case "announce" -> {
        int times = with.isText() ? Integer.parseInt(with.text().replace(" times", "")) : 1;
        for (int i = 0; i < times; i++) {
          shop.announce(purchase);
        }
        settle(purchase, told, false);
        return;
      }
      case "delete" -> {
        shop.delete(purchase);
        return;
      }
      default -> throw with.wrong("no step is called " + step.verb());
    }
    shop.save(purchase, announced);
    settle(purchase, told, announced);
  }

  private Bookkeeper bookkeeper() {
    return new Bookkeeper(
        installation.sandbox(scenario.shop()), installation.market(scenario.shop()).organisation());
  }

  /** A person has mended what was wrong, and puts the order's dead letters up again. */
  private void retry(Purchase purchase) {
    String order = summary(purchase).getString("id");
    List<JsonObject> letters =
        installation
            .api()
            .get("/api/v1/dead-letters?limit=200")
            .asJsonObject()
            .getJsonArray("items")
            .getValuesAs(JsonObject.class);
    for (JsonObject letter : letters) {
      if (letter.getString("orderId", "").equals(order)) {
        installation
            .api()
            .send(
                "POST",
                "/api/v1/dead-letters/" + letter.getString("id") + "/retry",
                JsonValue.EMPTY_JSON_OBJECT);
      }
    }
  }

  /** A person has the order read again. */
  private void again(Purchase purchase) {
    installation
        .api()
        .send(
            "POST",
            "/api/v1/orders/" + summary(purchase).getString("id") + "/read-again",
            JsonValue.EMPTY_JSON_OBJECT);
  }

  private void check(Given with) {
    Map<String, Given> told = with.named();
    Purchase purchase = told.containsKey("of") ? named(told.get("of")) : latest(with);
    Expectation expectation = new Expectation(installation, scenario.shop(), purchase);
    await(scenario.name())
        .atMost(Duration.ofSeconds(15))
        .pollInterval(Duration.ofMillis(500))
        .pollDelay(Duration.ZERO)
        .untilAsserted(() -> expectation.holds(with));
  }

  /** Waits until the server is done with what was just announced. */
  private void settle(Purchase purchase, Map<String, Given> told, boolean announced) {
    if (!announced || told.containsKey("at once")) {
      return;
    }
    int before = purchase.version();
    await("order " + purchase.number() + " of \"" + scenario.name() + "\" is settled")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(150))
        .untilAsserted(
            () -> {
              JsonObject shown = summary(purchase);
              int version = shown.getInt("version");
              String state = shown.getString("state");
              if (version <= before || !SETTLED.contains(state)) {
                throw new AssertionError(state + " in version " + version + ", before " + before);
              }
              purchase.seen(version);
            });
  }

  private JsonObject summary(Purchase purchase) {
    return Expectation.summary(installation, scenario.shop(), purchase)
        .orElseThrow(() -> new AssertionError("the server does not know it"));
  }

  private Purchase named(Given name) {
    Purchase found = purchases.get(name.text());
    if (found == null) {
      throw name.wrong("no order was placed as " + name.text());
    }
    latest = found;
    return found;
  }

  private Purchase latest(Given with) {
    Purchase found = latest;
    if (found == null) {
      throw with.wrong("no order was placed before");
    }
    return found;
  }

  private static boolean lost(Map<String, Given> told) {
    Given webhook = told.get("webhook");
    if (webhook == null) {
      return false;
    }
    if (!webhook.text().equals("lost")) {
      throw webhook.wrong("a webhook is lost or it is not told of");
    }
    return true;
  }

  private static void known(Given with, Map<String, Given> told, String... more) {
    Set<String> words = new HashSet<>(Purchase.WORDS);
    words.addAll(Set.of(more));
    words.addAll(Set.of("webhook", "at once"));
    new Given(with.place(), new HashMap<>(told)).only(words);
  }

  private static Given yes(Given where) {
    return new Given(where.place(), "yes");
  }
}
