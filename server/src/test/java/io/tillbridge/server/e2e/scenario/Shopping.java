package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;

/**
 * Does a month's deeds in a shop, and loses, doubles and delays the webhooks that tell of them. For
 * one thread.
 */
final class Shopping {
  private final Installation installation;
  private final String market;
  private final Shopkeeper shop;
  private final Random random;
  private final Map<Integer, Purchase> purchases = new LinkedHashMap<>();
  private final PriorityQueue<Delivery> under = new PriorityQueue<>();
  private final Set<Purchase> unheard = new LinkedHashSet<>();
  private int clock;
  private int messages;
  private int lost;
  private int doubled;
  private int delayed;

  Shopping(Installation installation, String market, long seed) {
    this.installation = installation;
    this.market = market;
    this.shop = new Shopkeeper(installation.sandbox(market));
    this.random = new Random(seed);
  }

  private record Delivery(int at, int place, Purchase purchase, String key)
      implements Comparable<Delivery> {
    @Override
    public int compareTo(Delivery other) {
      return at == other.at ? Integer.compare(place, other.place) : Integer.compare(at, other.at);
    }
  }

  String market() {
    return market;
  }

  List<Purchase> purchases() {
    return new ArrayList<>(purchases.values());
  }

  /** Does them all, and delivers what is left to be delivered. */
  void go(List<Month.Deed> deeds) {
    for (Month.Deed deed : deeds) {
      clock++;
      done(deed);
      announce(purchase(deed));
      deliver(clock);
    }
    deliver(Integer.MAX_VALUE);
  }

  /** Announces the orders of which a webhook was lost. */
  void nudge() {
    for (Purchase purchase : unheard) {
      messages++;
      installation.announce(market, purchase, market + "-" + messages);
    }
    unheard.clear();
  }

  @Override
  public String toString() {
    return market
        + ": "
        + purchases.size()
        + " orders, "
        + clock
        + " deeds; webhooks lost "
        + lost
        + ", doubled "
        + doubled
        + ", out of order "
        + delayed;
  }

  private Purchase purchase(Month.Deed deed) {
    Purchase purchase = purchases.get(deed.order());
    if (purchase == null) {
      throw new IllegalStateException("Order " + deed.order() + " was not placed");
    }
    return purchase;
  }

  private void done(Month.Deed deed) {
    Given whole = new Given("month", deed.told());
    switch (deed.verb()) {
      case "place" -> {
        Purchase placed =
            new Purchase(installation.market(market), deed.told(), "Buyer " + deed.order());
        purchases.put(deed.order(), placed);
        if (deed.told().containsKey("paid")) {
          shop.pay(placed, deed.told().get("paid"), "sale");
        } else if (deed.told().containsKey("authorised")) {
          shop.pay(placed, deed.told().get("authorised"), "auth");
        }
        shop.place(placed, false);
        return;
      }
      case "pay" -> shop.pay(purchase(deed), whole, "sale");
      case "capture" -> shop.pay(purchase(deed), whole, "capture");
      case "cancel" -> purchase(deed).payment("C");
      case "refund" -> refund(deed);
      case "change" -> change(deed);
      case "settle" -> settle(purchase(deed));
      default -> throw new IllegalStateException(deed.verb());
    }
    shop.save(purchase(deed), false);
  }

  private void refund(Month.Deed deed) {
    Purchase purchase = purchase(deed);
    if (!deed.told().containsKey("share")) {
      shop.refund(purchase, new Given("month", "all"));
      return;
    }
    BigDecimal kept = purchase.movements().taken().subtract(purchase.movements().givenBack());
    BigDecimal part =
        kept.multiply(deed.told().get("share").number())
            .setScale(2, RoundingMode.HALF_UP)
            .max(new BigDecimal("0.01"));
    shop.refund(purchase, new Given("month", part.toPlainString()));
  }

  /** After an edit the shop reckons anew whether the order is paid. */
  private void change(Month.Deed deed) {
    Purchase purchase = purchase(deed);
    purchase.change(deed.told());
    BigDecimal taken = purchase.movements().taken();
    if (taken.signum() > 0) {
      purchase.payment(taken.compareTo(purchase.total()) < 0 ? "PP" : "P");
    }
  }

  /** Gives back what was overpaid, or takes what is missing. */
  private void settle(Purchase purchase) {
    BigDecimal over = purchase.movements().taken().subtract(purchase.total());
    if (over.signum() > 0) {
      shop.refund(purchase, new Given("month", over.toPlainString()));
      purchase.payment("P");
    } else if (over.signum() < 0) {
      shop.pay(purchase, new Given("month", "all"), "sale");
    }
  }

  private void announce(Purchase purchase) {
    messages++;
    String key = market + "-" + messages;
    int lot = random.nextInt(100);
    if (lot < 10) {
      lost++;
      unheard.add(purchase);
      return;
    }
    boolean late = random.nextInt(100) < 20;
    int at = clock + (late ? 1 + random.nextInt(30) : 0);
    under.add(new Delivery(at, messages, purchase, key));
    if (late) {
      delayed++;
    }
    if (random.nextInt(100) < 10) {
      doubled++;
      under.add(new Delivery(at + random.nextInt(10), messages, purchase, key));
    }
  }

  private void deliver(int until) {
    while (!under.isEmpty() && under.peek().at() <= until) {
      Delivery next = under.remove();
      installation.announce(market, next.purchase(), next.key());
    }
  }
}
