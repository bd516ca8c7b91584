package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Composes the lines of an invoice from an order and what the rules decided of it. Pure. Tax that
 * the shop added as surcharges becomes the lines' tax; every other surcharge that is not in the
 * prices becomes a line of its own; what rounding leaves over becomes the last line.
 */
public final class InvoiceComposer {
  private static final String ROUNDING = "rounding";

  private final Books books;

  /** {@code books} tells rates and items. */
  public InvoiceComposer(Books books) {
    this.books = books;
  }

  /** The lines; where a rule is missing the composition has gaps and its sums mean nothing. */
  public Composition compose(Order order, Decisions decisions) {
    LineSource source = new LineSource(decisions, order.currency(), books.unitDecimals());
    List<InvoiceLine> untaxed = goodsAndSurcharges(order, source);
    List<TaxCharge> charges = TaxCharge.of(order, source);
    BigDecimal charged = TaxCharge.sum(charges);
    BigDecimal step = LedgerArithmetic.step(order.currency());
    TaxAllocation taxes = TaxAllocation.of(untaxed, order.priceBasis(), charges, books, step);
    List<InvoiceLine> lines = new ArrayList<>(taxes.lines());
    BigDecimal tax = sum(lines, InvoiceLine::taxAmount);
    BigDecimal reached = sum(lines, InvoiceLine::lineAmount);
    if (order.priceBasis() == PriceBasis.TAX_EXCLUSIVE) {
      reached = reached.add(tax);
    }
    BigDecimal left =
        LedgerArithmetic.rounded(order.total().amount(), order.currency()).subtract(reached);
    if (left.signum() != 0) {
      lines.add(untaxed(rounding(left, step, decisions, source), order.priceBasis()));
    }
    lines.forEach(line -> checked(line, source));
    return new Composition(
        lines,
        source.money(reached.add(left)),
        source.money(tax),
        source.money(charged),
        source.money(taxes.expected()),
        taxes.taxedLines(),
        source.money(left),
        gaps(order, charged, source));
  }

  /** The ledger keeps two decimals of every currency. */
  private static List<Composition.Gap> gaps(Order order, BigDecimal charged, LineSource source) {
    List<Composition.Gap> gaps = new ArrayList<>(source.gaps());
    for (BigDecimal sum : List.of(order.total().rounded().amount(), charged)) {
      if (LedgerArithmetic.rounded(sum).compareTo(sum) != 0) {
        gaps.add(
            new Composition.Gap(
                Target.ORDER,
                "too-fine-for-the-ledger",
                "the shop has "
                    + source.money(sum)
                    + ", and the ledger keeps two decimals: book the order by hand"));
      }
    }
    return gaps;
  }

  private List<InvoiceLine> goodsAndSurcharges(Order order, LineSource source) {
    List<InvoiceLine> lines = new ArrayList<>();
    for (OrderLine line : order.lines()) {
      String item = !line.sku().isEmpty() && books.hasItem(line.sku()) ? line.sku() : "";
      lines.add(
          source
              .line(
                  "line:" + line.id(),
                  description(line, item),
                  line.quantity(),
                  line.unitPrice().amount(),
                  item)
              .with(line.customFields()));
      for (Surcharge surcharge : line.surcharges()) {
        if (booked(surcharge)) {
          lines.add(surchargeLine(surcharge, source, line.name() + ": "));
        }
      }
    }
    DiscountLines discounts = new DiscountLines(order, source);
    for (Surcharge surcharge : order.surcharges()) {
      if (booked(surcharge) && surcharge.kind() == Surcharge.Kind.DISCOUNT) {
        lines.addAll(discounts.of(surcharge));
      } else if (booked(surcharge)) {
        lines.add(surchargeLine(surcharge, source, ""));
      }
    }
    return lines;
  }

  private static InvoiceLine surchargeLine(Surcharge surcharge, LineSource source, String prefix) {
    String name = surcharge.name().isEmpty() ? surcharge.code() : surcharge.name();
    return source.line(
        "surcharge:" + surcharge.id(),
        prefix + (name.isEmpty() ? surcharge.kind().name() : name),
        BigDecimal.ONE,
        surcharge.amount().rounded().amount(),
        "");
  }

  private InvoiceLine rounding(
      BigDecimal left, BigDecimal step, Decisions decisions, LineSource source) {
    BigDecimal allowed =
        decisions
            .on(Aspect.ROUNDING, "order")
            .map(d -> new BigDecimal(d.value()).multiply(step))
            .orElse(BigDecimal.ZERO);
    if (left.abs().compareTo(allowed) > 0) {
      source.gap(
          ROUNDING,
          "rounding-too-large",
          "the lines and the shop's total are "
              + source.money(left)
              + " apart, more than the "
              + source.money(allowed)
              + " that a rule lets be booked as rounding");
    }
    return source.line(ROUNDING, "Rounding", BigDecimal.ONE, left, "");
  }

  /** A rounding difference bears no tax, whatever its tax type would make of it. */
  private InvoiceLine untaxed(InvoiceLine line, PriceBasis basis) {
    BigDecimal percent = books.percent(line.taxType()).orElse(BigDecimal.ZERO);
    BigDecimal tax = LedgerArithmetic.exactTax(line.lineAmount().amount(), percent, basis);
    return LedgerArithmetic.rounded(tax).signum() == 0
        ? line
        : line.taxed(Money.zero(line.lineAmount().currency()), true);
  }

  private void checked(InvoiceLine line, LineSource source) {
    if (!line.taxType().isEmpty() && books.percent(line.taxType()).isEmpty()) {
      source.gap(
          line.id(),
          "unknown-tax-type",
          "the ledger has no active tax type " + line.taxType() + " for " + line.description());
    }
  }

  private static String description(OrderLine line, String item) {
    if (line.name().isEmpty()) {
      return line.sku().isEmpty() ? "Item" : line.sku();
    }
    return line.sku().isEmpty() || !item.isEmpty()
        ? line.name()
        : line.name() + " (" + line.sku() + ")";
  }

  private static boolean booked(Surcharge surcharge) {
    return surcharge.kind() != Surcharge.Kind.TAX
        && !surcharge.included()
        && surcharge.amount().sign() != 0;
  }

  private static BigDecimal sum(List<InvoiceLine> lines, Function<InvoiceLine, Money> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InvoiceLine line : lines) {
      sum = sum.add(amount.apply(line).amount());
    }
    return sum;
  }
}
