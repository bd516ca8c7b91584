package io.tillbridge.server.e2e;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes up orders of every kind that is booked, the same ones for the same seed. */
final class Shoppers {
  private static final List<String> FIRST = List.of("Mia", "Noor", "Otto", "Priya", "Quinn");
  private static final List<String> LAST = List.of("Moana", "Novák", "O'Neil", "Patel", "Reid");
  private static final List<String> STATUSES = List.of("P", "P", "P", "P", "P", "Q", "A", "PP");

  private Shoppers() {}

  static List<ShopOrder> orders(int count, long seed) {
    Random random = new Random(seed);
    List<ShopOrder> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      orders.add(order(random));
    }
    return orders;
  }

  /** One of three comes back; the others are new. */
  private static ShopOrder order(Random random) {
    String surname = pick(random, LAST) + (random.nextInt(3) == 0 ? "" : " " + random.nextInt(999));
    ShopOrder order = ShopOrder.by(pick(random, FIRST) + " " + surname);
    int lines = 1 + random.nextInt(5);
    for (int i = 0; i < lines; i++) {
      BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(900_000), 4);
      order = order.buys("SKU-" + random.nextInt(50), price.toString(), 1 + random.nextInt(9));
    }
    if (random.nextInt(4) > 0) {
      order = order.shipping(BigDecimal.valueOf(random.nextInt(2500), 2).toString());
    }
    if (random.nextInt(5) == 0) {
      order = order.taxIncluded();
    }
    return order.status(pick(random, STATUSES));
  }

  private static <T> T pick(Random random, List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
