package io.tillbridge.core.fact;

import io.tillbridge.spi.money.MinorUnits;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;

/**
 * The tax that the shop charged beside the tax that the decided tax types come to; known once tax
 * types are decided, so rules see it in the second round.
 *
 * @param charged by the shop
 * @param expected by the ledger's rates
 * @param taxedLines how many lines and surcharges of the invoice bear tax
 */
public record TaxCheck(Money charged, Money expected, int taxedLines) {

  /** What the shop charged too much, negative where too little. */
  public Money difference() {
    return charged.minus(expected);
  }

  /** How far the two lie apart in minor units (cents), never negative. */
  public BigDecimal minorUnitsOff() {
    return difference().amount().abs().movePointRight(MinorUnits.of(charged.currency()));
  }
}
