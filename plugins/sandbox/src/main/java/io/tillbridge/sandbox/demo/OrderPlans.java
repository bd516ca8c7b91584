package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes orders up, the same ones for the same seed. */
final class OrderPlans {
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  private final Random random;
  private final Market market;
  private final Customers customers;

  OrderPlans(long seed, Market market) {
    this.random = new Random(seed);
    this.market = market;
    this.customers = new Customers(random, market.country());
  }

  OrderPlan next() {
    Customer customer = customers.next();
    boolean export = !customer.place().country().equals(market.country());
    List<OrderPlan.Bought> lines = lines();
    BigDecimal goods =
        lines.stream().map(OrderPlan.Bought::subtotal).reduce(NOTHING, BigDecimal::add);
    boolean discounted = chance(20);
    return new OrderPlan(
        customer,
        export && chance(20) ? foreign() : market.currency(),
        lines,
        discounted ? share(goods, 5 + random.nextInt(11)) : NOTHING,
        !discounted && chance(12) ? share(goods, 10) : NOTHING,
        chance(80) ? cents(450 + random.nextInt(2200)) : NOTHING,
        chance(12) ? cents(150 + random.nextInt(300)) : NOTHING,
        !export && chance(20),
        export ? BigDecimal.ZERO : market.percent(),
        status());
  }

  private List<OrderPlan.Bought> lines() {
    List<Product> basket = new ArrayList<>(Catalogue.products());
    List<OrderPlan.Bought> lines = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      Product product = basket.remove(random.nextInt(basket.size()));
      boolean small = product.price().compareTo(BigDecimal.TEN) < 0;
      int quantity = small ? 1 + random.nextInt(40) : 1 + random.nextInt(4);
      lines.add(new OrderPlan.Bought(product, quantity));
    }
    return List.copyOf(lines);
  }

  private String status() {
    int lot = random.nextInt(100);
    if (lot < 78) {
      return "P";
    }
    return lot < 87 ? "Q" : lot < 93 ? "A" : "PP";
  }

  private String foreign() {
    return market.currency().equals("USD") ? "EUR" : "USD";
  }

  private static BigDecimal share(BigDecimal amount, int percent) {
    return amount
        .multiply(BigDecimal.valueOf(percent))
        .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
  }

  private static BigDecimal cents(int cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }
}
