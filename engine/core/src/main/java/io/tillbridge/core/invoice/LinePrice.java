package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;

/**
 * Quantity and unit amount by which the ledger, which rounds unit amounts first, comes to what a
 * line costs in the shop, which doesn't. Where no unit amount leads there, the line is one piece at
 * the whole amount (as the ledger's developer guide on rounding advises for prices that are finer).
 *
 * @param quantity as sold, or 1 where the whole amount stands for all
 * @param unitAmount of one, no finer than the ledger keeps it
 * @param whole whether it is the whole amount, so that quantity and price must be told in words
 */
record LinePrice(BigDecimal quantity, BigDecimal unitAmount, boolean whole) {
  /** Decimals of a quantity in the ledger. */
  private static final int QUANTITY_SCALE = 4;

  /**
   * @param unitScale decimals of unit amounts in the ledger
   * @param scale decimals of line amounts
   */
  static LinePrice of(BigDecimal quantity, BigDecimal price, int unitScale, int scale) {
    BigDecimal amount = quantity.multiply(price).setScale(scale, RoundingMode.HALF_UP);
    if (quantity.stripTrailingZeros().scale() <= QUANTITY_SCALE && quantity.signum() != 0) {
      BigDecimal nearest = unit(price, unitScale);
      BigDecimal step = BigDecimal.ONE.movePointLeft(unitScale);
      return Stream.of(
              nearest,
              amount.divide(quantity, unitScale, RoundingMode.HALF_UP),
              nearest.add(step),
              nearest.subtract(step))
          .filter(unit -> LedgerArithmetic.line(quantity, unit).compareTo(amount) == 0)
          .findFirst()
          .map(unit -> new LinePrice(quantity, unit, false))
          .orElseGet(() -> new LinePrice(BigDecimal.ONE, amount, true));
    }
    return new LinePrice(BigDecimal.ONE, amount, true);
  }

  private static BigDecimal unit(BigDecimal price, int unitScale) {
    return price.scale() <= unitScale ? price : price.setScale(unitScale, RoundingMode.HALF_UP);
  }
}
