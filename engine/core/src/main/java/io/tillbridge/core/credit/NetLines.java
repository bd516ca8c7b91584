package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What documents come to together, line by line. A line is known by what it stands for in the order
 * and its tax type. For use by one thread.
 */
final class NetLines {
  private final PriceBasis basis;
  private final Map<String, NetLine> lines = new LinkedHashMap<>();

  /** All amounts are brought to {@code basis}. */
  NetLines(PriceBasis basis) {
    this.basis = basis;
  }

  /** Adds a document's lines; takes them away where {@code sign} is -1. */
  NetLines add(Posting posting, int sign) {
    return add(posting.lines(), posting.basis(), sign);
  }

  NetLines add(List<InvoiceLine> more, PriceBasis from, int sign) {
    for (InvoiceLine each : more) {
      InvoiceLine line = from == basis ? each : rebased(each);
      lines.merge(
          line.id() + "|" + line.taxType(),
          NetLine.of(line, sign),
          (before, after) -> before.plus(line, sign));
    }
    return this;
  }

  /** Those that are not nothing, or were so from the start. */
  List<NetLine> left() {
    return lines.values().stream().filter(line -> line.touched() == 1 || !line.nothing()).toList();
  }

  BigDecimal total() {
    return lines.values().stream()
        .map(line -> line.gross(basis))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  List<InvoiceLine> lines(Rates rates) {
    List<InvoiceLine> made = new ArrayList<>();
    left().forEach(line -> made.add(line.line(basis, rates)));
    return made;
  }

  private InvoiceLine rebased(InvoiceLine line) {
    BigDecimal tax = line.taxAmount().amount();
    BigDecimal amount =
        line.lineAmount().amount().add(basis == PriceBasis.TAX_INCLUSIVE ? tax : tax.negate());
    boolean same = tax.signum() == 0;
    Money money = new Money(amount, line.lineAmount().currency());
    return new InvoiceLine(
        line.id(),
        line.description(),
        same ? line.quantity() : BigDecimal.ONE,
        same ? line.unitAmount() : money,
        money,
        same ? line.itemCode() : "",
        line.account(),
        line.taxType(),
        line.taxAmount(),
        line.taxAmountForced(),
        line.tracking(),
        line.customFields(),
        line.decisions());
  }
}
