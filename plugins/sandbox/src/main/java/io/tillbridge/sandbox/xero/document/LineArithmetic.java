package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.xero.books.TaxMode;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The sums of a line, in the order in which Xero rounds: the unit price first, then the product,
 * then the tax of the line (Xero's page on rounding). Halves go away from zero.
 *
 * @param unitDecimals 2, or 4 where the caller asked with {@code unitdp=4}
 */
record LineArithmetic(int unitDecimals) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);
  private static final int QUANTITY_DECIMALS = 4;

  BigDecimal unit(BigDecimal asked) {
    return asked.setScale(unitDecimals, RoundingMode.HALF_UP);
  }

  BigDecimal quantity(BigDecimal asked) {
    return asked.setScale(QUANTITY_DECIMALS, RoundingMode.HALF_UP);
  }

  static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }

  /** The amount after a discount in per cent. */
  static BigDecimal discounted(BigDecimal quantity, BigDecimal unit, BigDecimal rate) {
    return cents(quantity.multiply(unit).multiply(HUNDRED.subtract(rate)).divide(HUNDRED));
  }

  /** The price that gives an amount. */
  BigDecimal unitFor(BigDecimal amount, BigDecimal quantity) {
    return quantity.signum() == 0
        ? unit(BigDecimal.ZERO)
        : amount.divide(quantity, unitDecimals, RoundingMode.HALF_UP);
  }

  /** The tax on, or in, the amount of a line. */
  static BigDecimal tax(BigDecimal amount, BigDecimal rate, TaxMode mode) {
    return switch (mode) {
      case EXCLUSIVE -> cents(amount.multiply(rate).divide(HUNDRED));
      case INCLUSIVE -> amount.multiply(rate).divide(HUNDRED.add(rate), 2, RoundingMode.HALF_UP);
      case NO_TAX -> new BigDecimal("0.00");
    };
  }
}
