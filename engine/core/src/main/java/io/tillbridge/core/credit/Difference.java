package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.document.PriceBasis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far what an order comes to now lies from what is booked.
 *
 * @param lines above zero for more, where {@code total} is zero or above; above zero for less,
 *     where it is below
 * @param total below zero where the order came to less
 */
record Difference(List<InvoiceLine> lines, BigDecimal total) {
  private static final BigDecimal CENT = BigDecimal.ONE.movePointLeft(Cents.SCALE);

  static Difference of(NetLines net, PriceBasis basis, Rates rates) {
    List<NetLine> left = withoutMovedTax(net.left());
    BigDecimal total =
        left.stream().map(line -> line.gross(basis)).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (total.signum() == 0 && onlyRounding(left)) {
      return new Difference(List.of(), BigDecimal.ZERO);
    }
    return new Difference(
        left.stream()
            .map(line -> (total.signum() < 0 ? line.negated() : line).line(basis, rates))
            .toList(),
        total);
  }

  boolean none() {
    return lines.isEmpty();
  }

  /** A shift between lines of one tax type and account that leaves no tax otherwise. */
  private static boolean onlyRounding(List<NetLine> left) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    Map<String, BigDecimal> taxes = new LinkedHashMap<>();
    for (NetLine line : left) {
      amounts.merge(line.first().taxType(), line.amount(), BigDecimal::add);
      taxes.merge(line.first().taxType(), line.tax(), BigDecimal::add);
    }
    BigDecimal bound = CENT.multiply(BigDecimal.valueOf(left.size()));
    return amounts.values().stream().allMatch(sum -> sum.abs().compareTo(bound) <= 0)
        && taxes.values().stream().allMatch(sum -> sum.abs().compareTo(bound) <= 0);
  }

  /** The same tax falls now on one line, now on another: it stands where amounts stand. */
  private static List<NetLine> withoutMovedTax(List<NetLine> lines) {
    Map<String, BigDecimal> moved = new LinkedHashMap<>();
    List<NetLine> kept = new ArrayList<>();
    for (NetLine line : lines) {
      if (line.amount().signum() == 0) {
        // A thing for nothing changes nothing.
        moved.merge(line.first().taxType(), line.tax(), BigDecimal::add);
      } else {
        kept.add(line);
      }
    }
    moved.forEach(
        (taxType, tax) -> {
          if (tax.signum() != 0) {
            kept.stream()
                .filter(line -> line.first().taxType().equals(taxType))
                .max(Comparator.comparing(line -> line.amount().abs()))
                .ifPresentOrElse(
                    line -> kept.set(kept.indexOf(line), line.taxed(line.tax().add(tax))),
                    () ->
                        lines.stream()
                            .filter(line -> line.first().taxType().equals(taxType))
                            .findFirst()
                            .ifPresent(line -> kept.add(line.taxed(tax))));
          }
        });
    return kept;
  }
}
