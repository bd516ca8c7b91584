package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reckons an invoice as the ledger does, by its developer guide on rounding: the unit amount
 * rounded first, then the line, then the tax of each line unless it was told one; sums last.
 * Written apart from what it tests.
 */
final class LedgerTill {
  /** Line amounts by tax type. */
  final Map<String, BigDecimal> sales = new TreeMap<>();

  /** Taxes by tax type. */
  final Map<String, BigDecimal> taxes = new TreeMap<>();

  BigDecimal total = BigDecimal.ZERO;
  BigDecimal tax = BigDecimal.ZERO;

  LedgerTill(List<InvoiceLine> lines, boolean inclusive, int unitDecimals) {
    for (InvoiceLine line : lines) {
      BigDecimal unit = line.unitAmount().amount().setScale(unitDecimals, RoundingMode.HALF_UP);
      BigDecimal amount = cents(unit.multiply(line.quantity()));
      BigDecimal percent = Cart.RATES.get(line.taxType());
      BigDecimal own =
          inclusive
              ? amount.subtract(
                  amount
                      .multiply(BigDecimal.valueOf(100))
                      .divide(BigDecimal.valueOf(100).add(percent), 20, RoundingMode.HALF_EVEN))
              : amount.multiply(percent).movePointLeft(2);
      BigDecimal taken = line.taxAmountForced() ? line.taxAmount().amount() : cents(own);
      tax = tax.add(taken);
      total = total.add(amount).add(inclusive ? BigDecimal.ZERO : taken);
      if (!line.id().equals("rounding")) {
        sales.merge(line.taxType(), amount, BigDecimal::add);
        taxes.merge(line.taxType(), taken, BigDecimal::add);
      }
    }
  }

  private static BigDecimal cents(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
