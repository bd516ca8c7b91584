package io.tillbridge.bench.baseline;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of an invoice, reckoned as the ledger does. */
final class HandInvoice {
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.05");

  final List<Line> lines = new ArrayList<>();
  final boolean taxFits;
  final boolean adds;

  /** One line; its tax is changed where the sum of taxes must be met. */
  static final class Line {
    final String description;
    final BigDecimal quantity;
    final BigDecimal unit;
    final BigDecimal amount;
    final String item;
    final HandDecisions.Coding coding;
    BigDecimal exactTax = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;
    boolean forced;

    Line(
        String description,
        BigDecimal quantity,
        BigDecimal unit,
        String item,
        HandDecisions.Coding coding) {
      this.description = description;
      this.quantity = quantity;
      this.unit = unit.scale() <= 4 ? unit : unit.setScale(4, RoundingMode.HALF_UP);
      this.amount = rounded(quantity.multiply(this.unit));
      this.item = item;
      this.coding = coding;
    }
  }

  HandInvoice(Order order, HandDecisions decisions, HandBooks books) {
    addLines(order, decisions, books);
    List<Line> taxed = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (Line line : lines) {
      BigDecimal percent = books.percent(line.coding.taxType());
      if (percent.signum() != 0 && line.amount.signum() != 0) {
        line.exactTax = line.amount.multiply(percent).movePointLeft(2);
        line.tax = rounded(line.exactTax);
        expected = expected.add(line.tax);
        taxed.add(line);
      }
    }
    BigDecimal charged = charged(order);
    BigDecimal residual = charged.subtract(expected);
    taxFits = residual.abs().compareTo(CENT.multiply(BigDecimal.valueOf(taxed.size()))) <= 0;
    if (taxFits && residual.signum() != 0) {
      nudge(taxed, residual);
    }
    BigDecimal reached = BigDecimal.ZERO;
    for (Line line : lines) {
      reached = reached.add(line.amount).add(line.tax);
    }
    BigDecimal left = rounded(order.total().amount()).subtract(reached);
    adds = left.abs().compareTo(MOST_ROUNDING) <= 0;
    if (left.signum() != 0) {
      var coding = new HandDecisions.Coding(books.roundingAccount, "BASEXCLUDED");
      lines.add(new Line("Rounding", BigDecimal.ONE, left, "", coding));
    }
  }

  private void addLines(Order order, HandDecisions decisions, HandBooks books) {
    for (int i = 0; i < order.lines().size(); i++) {
      OrderLine line = order.lines().get(i);
      boolean known = books.items.containsKey(line.sku());
      lines.add(
          new Line(
              known ? line.name() : line.name() + " (" + line.sku() + ")",
              line.quantity(),
              line.unitPrice().amount(),
              known ? line.sku() : "",
              decisions.goods().get(i)));
    }
    for (Surcharge surcharge : order.surcharges()) {
      if (surcharge.kind() == Surcharge.Kind.SHIPPING && surcharge.amount().sign() != 0) {
        BigDecimal amount = rounded(surcharge.amount().amount());
        lines.add(new Line(surcharge.name(), BigDecimal.ONE, amount, "", decisions.shipping()));
      }
    }
  }

  /** Gives the cents that are left over to the lines whose rounding went furthest astray. */
  private static void nudge(List<Line> taxed, BigDecimal residual) {
    BigDecimal direction = BigDecimal.valueOf(residual.signum());
    List<Line> order = new ArrayList<>(taxed);
    order.sort(
        Comparator.comparing((Line l) -> l.tax.subtract(l.exactTax).multiply(direction))
            .thenComparing(l -> l.exactTax.negate()));
    int cents = residual.abs().movePointRight(2).intValueExact();
    for (Line line : order.subList(0, cents)) {
      line.tax = line.tax.add(CENT.multiply(direction));
      line.forced = true;
    }
  }

  private static BigDecimal charged(Order order) {
    BigDecimal charged = BigDecimal.ZERO;
    for (Surcharge surcharge : order.surcharges()) {
      if (surcharge.kind() == Surcharge.Kind.TAX) {
        charged = charged.add(rounded(surcharge.amount().amount()));
      }
    }
    return charged;
  }

  private static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(2, RoundingMode.HALF_UP);
  }
}
