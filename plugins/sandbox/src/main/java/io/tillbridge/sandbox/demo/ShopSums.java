package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The sums of an order as X-Cart makes them: prices to four decimals, surcharges rounded to the
 * cent when they are added up, discounts spread over the items with the remainder on the last, and
 * tax as one sum over what bears any.
 *
 * @param discounted what the discounts leave of each item
 * @param subTotal all items before discounts
 * @param tax to four decimals, as it is stored
 * @param total to four decimals
 * @param paid what has been taken from the customer, in cents
 */
record ShopSums(
    List<BigDecimal> discounted,
    BigDecimal subTotal,
    BigDecimal tax,
    BigDecimal total,
    BigDecimal paid) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  static ShopSums of(OrderPlan plan) {
    BigDecimal subTotal =
        plan.lines().stream()
            .map(OrderPlan.Bought::subtotal)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal off = plan.discount().add(plan.coupon());
    List<BigDecimal> discounted = discounted(plan, subTotal, off);
    BigDecimal taxed = plan.shipping().add(plan.handling());
    for (int i = 0; i < discounted.size(); i++) {
      if (plan.lines().get(i).product().taxed()) {
        taxed = taxed.add(discounted.get(i));
      }
    }
    BigDecimal divisor = plan.inclusive() ? HUNDRED.add(plan.percent()) : HUNDRED;
    BigDecimal tax = taxed.multiply(plan.percent()).divide(divisor, 4, RoundingMode.HALF_UP);
    BigDecimal total =
        subTotal
            .subtract(off)
            .add(plan.shipping())
            .add(plan.handling())
            .add(plan.inclusive() ? BigDecimal.ZERO : cents(tax));
    return new ShopSums(discounted, subTotal, tax, total, paid(plan.status(), cents(total)));
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  private static List<BigDecimal> discounted(OrderPlan plan, BigDecimal all, BigDecimal off) {
    List<BigDecimal> discounted = new ArrayList<>();
    BigDecimal left = off;
    for (int i = 0; i < plan.lines().size(); i++) {
      BigDecimal subtotal = plan.lines().get(i).subtotal();
      boolean last = i == plan.lines().size() - 1;
      BigDecimal part = last ? left : off.multiply(subtotal).divide(all, 2, RoundingMode.HALF_UP);
      left = left.subtract(part);
      discounted.add(subtotal.subtract(part));
    }
    return List.copyOf(discounted);
  }

  private static BigDecimal paid(String status, BigDecimal total) {
    return switch (status) {
      case "P" -> total;
      case "PP" -> total.divide(new BigDecimal(2), 2, RoundingMode.DOWN);
      default -> new BigDecimal("0.00");
    };
  }
}
