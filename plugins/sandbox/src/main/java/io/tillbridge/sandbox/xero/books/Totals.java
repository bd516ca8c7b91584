package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.util.List;

/**
 * The sums of a document.
 *
 * @param subTotal without tax
 * @param tax all tax
 * @param total with tax
 */
public record Totals(BigDecimal subTotal, BigDecimal tax, BigDecimal total) {
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  /** Sums lines: rounded line by line, then added up. */
  public static Totals of(List<Line> lines, TaxMode mode) {
    BigDecimal amounts = lines.stream().map(Line::amount).reduce(NOTHING, BigDecimal::add);
    BigDecimal tax = lines.stream().map(Line::taxAmount).reduce(NOTHING, BigDecimal::add);
    return mode == TaxMode.INCLUSIVE
        ? new Totals(amounts.subtract(tax), tax, amounts)
        : new Totals(amounts, tax, amounts.add(tax));
  }
}
