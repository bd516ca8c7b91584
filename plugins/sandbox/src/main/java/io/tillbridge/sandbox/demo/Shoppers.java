package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.Fields;

/** Places made-up orders in a sandbox. */
public final class Shoppers {
  private final SandboxClient sandbox;
  private final Market market;
  private final OrderPlans plans;

  /** Orders for the shop of an organisation; the same ones for the same seed. */
  public Shoppers(SandboxClient sandbox, String organisation, long seed) {
    this.sandbox = sandbox;
    this.market = Market.of(organisation);
    this.plans = new OrderPlans(seed, market);
  }

  /** Places one order. */
  PlacedOrder place() {
    OrderPlan plan = plans.next();
    ShopSums sums = ShopSums.of(plan);
    Fields answer =
        sandbox.post("/sandbox/xcart/orders", new OrderJson(market, plan, sums).placed());
    return new PlacedOrder(
        answer.text("order_number").orElseThrow(),
        ShopSums.cents(sums.total()),
        ShopSums.cents(sums.tax()),
        sums.paid(),
        plan.currency(),
        plan.status());
  }

  /** Places one order and forgets it. */
  public void order() {
    place();
  }
}
