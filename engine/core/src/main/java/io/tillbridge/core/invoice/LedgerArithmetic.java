package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the ledger reckons a line: unit amounts of at most four decimals, each line rounded half up
 * to two, the tax of each line rounded half up to two, and only then summed (its developer guide on
 * rounding). Amounts are in major units of the invoice's currency.
 */
final class LedgerArithmetic {
  /** Decimals of line and tax amounts. */
  static final int SCALE = 2;

  /** Decimals of unit amounts. */
  static final int UNIT_SCALE = 4;

  /** The smallest step of a line or tax amount. */
  static final BigDecimal STEP = BigDecimal.ONE.movePointLeft(SCALE);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Digits of a tax before it is rounded: enough to tell remainders apart. */
  private static final int EXACT_SCALE = 12;

  private LedgerArithmetic() {}

  static BigDecimal unit(BigDecimal amount) {
    return amount.scale() <= UNIT_SCALE
        ? amount
        : amount.setScale(UNIT_SCALE, RoundingMode.HALF_UP);
  }

  static BigDecimal line(BigDecimal quantity, BigDecimal unitAmount) {
    return rounded(quantity.multiply(unitAmount));
  }

  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(SCALE, RoundingMode.HALF_UP);
  }

  /** Decimals of amounts in a currency: the ledger's two, or fewer where it has no such coins. */
  static int scale(String currency) {
    return Math.min(SCALE, MinorUnits.of(currency));
  }

  /** The smallest amount that is booked in a currency. */
  static BigDecimal step(String currency) {
    return BigDecimal.ONE.movePointLeft(scale(currency));
  }

  /** Rounded to what is booked in a currency. */
  static BigDecimal rounded(BigDecimal amount, String currency) {
    return amount.setScale(scale(currency), RoundingMode.HALF_UP);
  }

  /** The tax of a line before rounding; {@code percent} 10 means 10 %. */
  static BigDecimal exactTax(BigDecimal lineAmount, BigDecimal percent, PriceBasis basis) {
    BigDecimal whole = basis == PriceBasis.TAX_INCLUSIVE ? HUNDRED.add(percent) : HUNDRED;
    return lineAmount.multiply(percent).divide(whole, EXACT_SCALE, RoundingMode.HALF_UP);
  }
}
