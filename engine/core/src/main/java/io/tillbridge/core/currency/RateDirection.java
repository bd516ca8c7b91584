package io.tillbridge.core.currency;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How the ledger wants a rate told. */
public enum RateDirection {
  /** Units of the order's currency for one unit of the books' currency. */
  FOREIGN_PER_BASE,
  /** Units of the books' currency for one unit of the order's currency. */
  BASE_PER_FOREIGN;

  /** Decimals of a rate (as the ledger keeps them: 18 digits, 6 of them decimals). */
  static final int SCALE = 6;

  /** Every rate is rounded half up to six decimals, once, in the direction in which it is told. */
  static final RoundingMode ROUNDING = RoundingMode.HALF_UP;

  /** {@code foreign} units of the order's currency are worth {@code base} units of the books'. */
  BigDecimal rate(BigDecimal foreign, BigDecimal base) {
    return this == FOREIGN_PER_BASE
        ? foreign.divide(base, SCALE, ROUNDING)
        : base.divide(foreign, SCALE, ROUNDING);
  }
}
