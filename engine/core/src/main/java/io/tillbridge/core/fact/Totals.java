package io.tillbridge.core.fact;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.MinorUnits;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The shop's total beside the one its parts come to: every line's quantity times unit price, plus
 * the surcharges that prices don't contain, the order's own rounded to the minor unit.
 *
 * @param shop the total as the shop has it
 * @param parts the total that its parts come to
 * @param minorUnitsOff how far they lie apart in minor units (cents), never negative
 * @param lines how many lines the order has
 */
public record Totals(Money shop, Money parts, BigDecimal minorUnitsOff, int lines) {

  static Totals of(Order order) {
    int decimals = MinorUnits.of(order.currency());
    BigDecimal sum = BigDecimal.ZERO;
    for (OrderLine line : order.lines()) {
      sum = sum.add(line.unitPrice().amount().multiply(line.quantity()));
      for (Surcharge surcharge : line.surcharges()) {
        sum = surcharge.included() ? sum : sum.add(surcharge.amount().amount());
      }
    }
    for (Surcharge surcharge : order.surcharges()) {
      sum =
          surcharge.included()
              ? sum
              : sum.add(surcharge.amount().amount().setScale(decimals, RoundingMode.HALF_UP));
    }
    BigDecimal off = order.total().amount().subtract(sum).abs().movePointRight(decimals);
    return new Totals(order.total(), new Money(sum, order.currency()), off, order.lines().size());
  }

  /** By how much the shop's total exceeds its parts, rounded to the minor unit. */
  public Money difference() {
    return shop.minus(parts).rounded();
  }
}
