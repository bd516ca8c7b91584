package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.MinorUnits;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Amounts in the ledger's smallest steps: two decimals, or a currency's own if it has fewer. */
final class Cents {
  static final int SCALE = 2;
  private static final int EXACT = 14;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Cents() {}

  static int scale(String currency) {
    return Math.min(SCALE, MinorUnits.of(currency));
  }

  static BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(SCALE, RoundingMode.HALF_UP);
  }

  /** The tax that the ledger reckons of a line by itself. */
  static BigDecimal tax(BigDecimal amount, BigDecimal percent, PriceBasis basis) {
    BigDecimal whole = basis == PriceBasis.TAX_INCLUSIVE ? HUNDRED.add(percent) : HUNDRED;
    return amount.multiply(percent).divide(whole, SCALE, RoundingMode.HALF_UP);
  }

  /** What a line adds to its document's total. */
  static BigDecimal gross(InvoiceLine line, PriceBasis basis) {
    BigDecimal amount = line.lineAmount().amount();
    return basis == PriceBasis.TAX_EXCLUSIVE ? amount.add(line.taxAmount().amount()) : amount;
  }

  static BigDecimal total(List<InvoiceLine> lines, PriceBasis basis) {
    return lines.stream().map(line -> gross(line, basis)).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  static BigDecimal tax(List<InvoiceLine> lines) {
    return lines.stream()
        .map(line -> line.taxAmount().amount())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * {@code sum} divided in proportion to {@code weights}, which may have either sign, so that the
   * rounded parts add up to it: those whose rounding took most from them are raised first. Where
   * the weights come to nothing the first takes all.
   */
  static List<BigDecimal> shared(BigDecimal sum, List<BigDecimal> weights, int scale) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) {
      List<BigDecimal> parts =
          new ArrayList<>(Collections.nCopies(weights.size(), BigDecimal.ZERO));
      parts.set(0, sum);
      return parts;
    }
    List<BigDecimal> exact =
        weights.stream()
            .map(w -> sum.multiply(w).divide(all, EXACT, RoundingMode.HALF_UP))
            .toList();
    List<BigDecimal> parts =
        new ArrayList<>(
            exact.stream().map(part -> part.setScale(scale, RoundingMode.HALF_UP)).toList());
    BigDecimal left = sum.subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
    int steps = left.divideToIntegralValue(step).intValueExact();
    BigDecimal direction = BigDecimal.valueOf(Integer.signum(steps));
    List<Integer> order = new ArrayList<>();
    for (int at = 0; at < parts.size(); at++) {
      order.add(at);
    }
    order.sort(
        Comparator.comparing((Integer at) -> off(exact, parts, at).multiply(direction))
            .reversed()
            .thenComparing(at -> exact.get(at).abs(), Comparator.reverseOrder()));
    for (int taken = 0; taken < Math.abs(steps); taken++) {
      int at = order.get(taken % order.size());
      parts.set(at, parts.get(at).add(step.multiply(direction)));
    }
    return parts;
  }

  private static BigDecimal off(List<BigDecimal> exact, List<BigDecimal> parts, int at) {
    return exact.get(at).subtract(parts.get(at));
  }
}
