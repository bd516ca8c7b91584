package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What happens in a shop in a month, the same for the same seed: orders of all kinds, most of them
 * paid, some edited, cancelled or refunded later, by customers of whom half come back.
 */
final class Month {
  private static final List<String> FIRST =
      List.of("Ada", "Ben", "Chloe", "Dev", "Elif", "Finn", "Grace", "Hana", "Ivo", "Jun");
  private static final List<String> LAST =
      List.of(
          "Adams", "Brown", "Chen", "Díaz", "Evans", "Ito", "Novák", "O’Neil", "Smith", "Tamati");

  private static final int WEEKS = 7;

  private final double week;
  private final Random random;
  private final Market market;
  private final List<Deed> deeds = new ArrayList<>();
  private final List<Map<String, Given>> customers = new ArrayList<>();

  /**
   * Something that is done to an order.
   *
   * @param at when, counted in orders placed
   * @param order the order's place in the month
   * @param verb place, pay, capture, change, cancel, refund or settle (give back what was overpaid)
   */
  record Deed(double at, int order, String verb, Map<String, Given> told) {}

  private Month(Market market, long seed, int orders) {
    this.week = Math.max(1, orders / 4.0);
    this.market = market;
    this.random = new Random(seed);
  }

  /**
   * The deeds of a month with so many orders, week by week, each in the order in which they are
   * done. What is paid is refunded or edited in a later week.
   */
  static List<List<Deed>> of(Market market, int orders, long seed) {
    Month month = new Month(market, seed, orders);
    for (int i = 0; i < orders; i++) {
      month.order(i);
    }
    List<List<Deed>> weeks = new ArrayList<>();
    for (int week = 0; week < WEEKS; week++) {
      double from = week * month.week;
      double to = week == WEEKS - 1 ? Double.MAX_VALUE : from + month.week;
      weeks.add(
          month.deeds.stream()
              .filter(deed -> deed.at() >= from && deed.at() < to)
              .sorted(Comparator.comparingDouble(Deed::at))
              .toList());
    }
    return weeks;
  }

  private void order(int i) {
    Map<String, Given> told = new HashMap<>(customer());
    boolean export = chance(18);
    if (export) {
      told.put("to", text(market.country().equals("AU") ? "NZ" : "AU"));
      if (chance(35)) {
        told.put("currency", text(market.currency().equals("USD") ? "EUR" : "USD"));
      }
    } else if (market.country().equals("US") && chance(12)) {
      told.put("tax", text("none"));
    } else if (chance(15)) {
      told.put("tax included", text("yes"));
    }
    told.put("buys", basket());
    if (chance(75)) {
      told.put("shipping", cents(450 + random.nextInt(2200)));
    }
    if (chance(8)) {
      told.put("handling", cents(150 + random.nextInt(300)));
    }
    if (chance(15)) {
      told.put(chance(50) ? "discount" : "coupon", cents(50 + random.nextInt(200)));
    }
    deeds.add(new Deed(i, i, "place", begun(told)));
    life(i, told);
  }

  private Map<String, Given> begun(Map<String, Given> told) {
    int lot = random.nextInt(100);
    if (lot < 55) {
      String method = chance(20) ? "Bank transfer" : chance(30) ? "PayPal" : "Credit card";
      told.put("paid", new Given("month", Map.of("by", method)));
    } else if (lot < 65) {
      told.put("authorised", text("all"));
    } else if (lot < 72) {
      told.put("paid", cents(100 + random.nextInt(300)));
    }
    return told;
  }

  /** What becomes of it: an unpaid order is edited, paid or cancelled, a paid one refunded. */
  private void life(int i, Map<String, Given> told) {
    boolean paid = told.containsKey("paid");
    boolean authorised = told.containsKey("authorised");
    double at = i + 1 + random.nextDouble() * week / 2;
    if (!paid && !authorised && chance(25)) {
      deeds.add(new Deed(at, i, "change", Map.of("buys", basket())));
      at += 1 + random.nextDouble() * week / 4;
    }
    if (authorised) {
      if (chance(80)) {
        deeds.add(new Deed(at, i, "capture", Map.of()));
      } else {
        deeds.add(new Deed(at, i, "cancel", Map.of()));
        return;
      }
    } else if (!paid) {
      int lot = random.nextInt(100);
      if (lot < 15) {
        deeds.add(new Deed(at, i, "cancel", Map.of()));
        return;
      }
      if (lot < 35) {
        return;
      }
      deeds.add(new Deed(at, i, "pay", Map.of()));
    } else if (told.get("paid").isText()) {
      if (chance(40)) {
        return;
      }
      deeds.add(new Deed(at, i, "pay", Map.of()));
    }
    after(i, at + week * (1 + random.nextDouble()));
  }

  private void after(int i, double at) {
    int lot = random.nextInt(100);
    if (lot < 6) {
      deeds.add(new Deed(at, i, "refund", Map.of()));
    } else if (lot < 14) {
      deeds.add(new Deed(at, i, "refund", Map.of("share", text("0." + (10 + random.nextInt(80))))));
      if (chance(30)) {
        deeds.add(new Deed(at + week, i, "refund", Map.of()));
      }
    } else if (lot < 19) {
      deeds.add(new Deed(at, i, "change", Map.of("shipping", cents(random.nextInt(4000)))));
      deeds.add(new Deed(at + week / 2, i, "settle", Map.of()));
    }
  }

  private Map<String, Given> customer() {
    if (!customers.isEmpty() && chance(50)) {
      return customers.get(random.nextInt(customers.size()));
    }
    int number = customers.size() + 1;
    String name = pick(FIRST) + " " + pick(LAST) + (chance(60) ? " " + number : "");
    Map<String, Given> told = new HashMap<>();
    told.put("customer", text(name));
    told.put("email", text("customer" + number + "@example.com"));
    if (chance(70)) {
      told.put("account", text(String.valueOf(10_000 + number)));
    }
    customers.add(told);
    return told;
  }

  private Given basket() {
    List<Object> lines = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      int product = i == 0 ? 10 + random.nextInt(30) : random.nextInt(40);
      boolean small = product < 10;
      BigDecimal price =
          small
              ? BigDecimal.valueOf(500 + product * 337L, 4)
              : BigDecimal.valueOf(495 + product * 211L, 2);
      String tax = product % 8 == 7 ? " (" + untaxed() + ")" : "";
      int quantity = 1 + random.nextInt(small ? 40 : 3);
      lines.add(quantity + " x P" + product + " @ " + price.toPlainString() + tax);
    }
    return new Given("month", lines);
  }

  private String untaxed() {
    return market.country().equals("AU") ? "GST free" : "Tax free";
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  private static Given cents(int cents) {
    return text(BigDecimal.valueOf(cents, 2).setScale(2, RoundingMode.UNNECESSARY).toPlainString());
  }

  private static Given text(String text) {
    return new Given("month", text);
  }
}
