package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;
import java.util.List;

/**
 * What somebody orders, before any sums.
 *
 * @param customer who
 * @param currency in what
 * @param lines what
 * @param discount a volume discount, positive, or nothing
 * @param coupon a coupon, positive, or nothing
 * @param shipping what sending it costs
 * @param handling what packing it costs
 * @param inclusive whether prices have tax in them
 * @param percent the tax on what bears any; nothing for exports
 * @param status the payment status the order ends up with
 */
record OrderPlan(
    Customer customer,
    String currency,
    List<Bought> lines,
    BigDecimal discount,
    BigDecimal coupon,
    BigDecimal shipping,
    BigDecimal handling,
    boolean inclusive,
    BigDecimal percent,
    String status) {

  /** Some of a product. */
  record Bought(Product product, int quantity) {
    BigDecimal subtotal() {
      return product.price().multiply(BigDecimal.valueOf(quantity));
    }
  }
}
