package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;

/**
 * What several documents come to for one line of the order under one tax type.
 *
 * @param first the line as it was booked first, whose account, tracking and words the others mirror
 * @param quantity what is left of it, where all documents count the same thing at the same price
 * @param counted whether they do
 * @param touched how many documents have it
 */
record NetLine(
    InvoiceLine first,
    BigDecimal quantity,
    BigDecimal amount,
    BigDecimal tax,
    boolean counted,
    int touched) {

  static NetLine of(InvoiceLine line, int sign) {
    BigDecimal factor = BigDecimal.valueOf(sign);
    return new NetLine(
        line,
        line.quantity().multiply(factor),
        line.lineAmount().amount().multiply(factor),
        line.taxAmount().amount().multiply(factor),
        true,
        sign > 0 ? 1 : 2);
  }

  NetLine plus(InvoiceLine line, int sign) {
    BigDecimal factor = BigDecimal.valueOf(sign);
    boolean same =
        line.itemCode().equals(first.itemCode()) && line.unitAmount().sameAs(first.unitAmount());
    return new NetLine(
        first,
        quantity.add(line.quantity().multiply(factor)),
        amount.add(line.lineAmount().amount().multiply(factor)),
        tax.add(line.taxAmount().amount().multiply(factor)),
        counted && same,
        touched + 1);
  }

  NetLine negated() {
    return new NetLine(first, quantity.negate(), amount.negate(), tax.negate(), counted, 2);
  }

  NetLine taxed(BigDecimal given) {
    return new NetLine(first, quantity, amount, given, counted, 2);
  }

  boolean nothing() {
    return amount.signum() == 0 && tax.signum() == 0;
  }

  BigDecimal gross(PriceBasis basis) {
    return basis == PriceBasis.TAX_EXCLUSIVE ? amount.add(tax) : amount;
  }

  /** As a line of a document: the first itself where nothing was ever added to it. */
  InvoiceLine line(PriceBasis basis, Rates rates) {
    if (touched == 1) {
      return first;
    }
    boolean whole =
        counted
            && quantity.signum() > 0
            && Cents.rounded(quantity.multiply(first.unitAmount().amount())).compareTo(amount) == 0;
    return whole
        ? line(quantity, first.unitAmount(), first.itemCode(), basis, rates)
        : line(BigDecimal.ONE, new Money(amount, first.lineAmount().currency()), "", basis, rates);
  }

  /** A part of it: so much money, no longer so many things. */
  InvoiceLine part(BigDecimal partAmount, BigDecimal partTax, PriceBasis basis, Rates rates) {
    return new NetLine(first, BigDecimal.ZERO, partAmount, partTax, false, 2).line(basis, rates);
  }

  private InvoiceLine line(
      BigDecimal count, Money unit, String item, PriceBasis basis, Rates rates) {
    String currency = first.lineAmount().currency();
    boolean forced = !rates.reckon(first.taxType(), amount, tax, basis);
    return new InvoiceLine(
        first.id(),
        first.description(),
        count,
        unit,
        new Money(amount, currency),
        item,
        first.account(),
        first.taxType(),
        new Money(tax, currency),
        forced,
        first.tracking(),
        first.customFields(),
        first.decisions());
  }
}
