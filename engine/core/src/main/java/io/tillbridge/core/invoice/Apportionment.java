package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Divides a sum so that the parts, each rounded, add up to it again: the largest remainders win.
 */
final class Apportionment {
  /** Steps for each part that are far beyond what rounding can leave. */
  private static final BigDecimal MOST_STEPS = BigDecimal.valueOf(100);

  private Apportionment() {}

  /**
   * {@code sum} divided by {@code weights}, in steps of the ledger's smallest amount. Weights must
   * not be negative; where all are zero the first part takes everything.
   */
  static List<BigDecimal> of(BigDecimal sum, List<BigDecimal> weights) {
    return of(sum, weights, LedgerArithmetic.STEP);
  }

  /** As {@link #of(BigDecimal, List)}, in steps of {@code step}, a power of ten. */
  static List<BigDecimal> of(BigDecimal sum, List<BigDecimal> weights, BigDecimal step) {
    BigDecimal all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    if (all.signum() == 0) {
      List<BigDecimal> parts =
          new ArrayList<>(Collections.nCopies(weights.size(), BigDecimal.ZERO));
      parts.set(0, sum);
      return parts;
    }
    return nudged(weights.stream().map(w -> share(sum, w, all)).toList(), sum, step);
  }

  /**
   * The exact parts rounded, then moved by single steps until they add up to {@code sum}: first
   * those whose rounding went furthest the other way. Parts that are further from the sum than
   * rounding could take them, by far, are left as they are: the sum is then wrong, not the parts.
   */
  static List<BigDecimal> nudged(List<BigDecimal> exact, BigDecimal sum) {
    return nudged(exact, sum, LedgerArithmetic.STEP);
  }

  /** As {@link #nudged(List, BigDecimal)}, in steps of {@code step}, a power of ten. */
  static List<BigDecimal> nudged(List<BigDecimal> exact, BigDecimal sum, BigDecimal step) {
    List<BigDecimal> parts = new ArrayList<>(exact.size());
    BigDecimal reached = BigDecimal.ZERO;
    for (BigDecimal part : exact) {
      BigDecimal rounded = part.setScale(step.scale(), RoundingMode.HALF_UP);
      parts.add(rounded);
      reached = reached.add(rounded);
    }
    BigDecimal residual = sum.setScale(step.scale(), RoundingMode.HALF_UP).subtract(reached);
    BigDecimal furthest = MOST_STEPS.multiply(step).multiply(BigDecimal.valueOf(parts.size()));
    if (residual.signum() == 0 || residual.abs().compareTo(furthest) > 0) {
      return parts;
    }
    int direction = residual.signum();
    List<Astray> order = new ArrayList<>(parts.size());
    for (int at = 0; at < parts.size(); at++) {
      BigDecimal off = exact.get(at).subtract(parts.get(at));
      order.add(new Astray(at, direction > 0 ? off : off.negate(), exact.get(at).abs()));
    }
    Collections.sort(order);
    int[] steps = spread(residual.abs().divideToIntegralValue(step).intValueExact(), parts.size());
    for (int place = 0; place < order.size(); place++) {
      int at = order.get(place).at;
      BigDecimal move = step.multiply(BigDecimal.valueOf((long) steps[place] * direction));
      parts.set(at, parts.get(at).add(move));
    }
    return parts;
  }

  /** A part by how far its rounding took it the wrong way; of equals the largest comes first. */
  private record Astray(int at, BigDecimal off, BigDecimal size) implements Comparable<Astray> {
    @Override
    public int compareTo(Astray other) {
      int further = other.off.compareTo(off);
      int larger = further == 0 ? other.size.compareTo(size) : further;
      return larger == 0 ? Integer.compare(at, other.at) : larger;
    }
  }

  private static int[] spread(int steps, int parts) {
    int[] each = new int[parts];
    for (int place = 0; place < parts; place++) {
      each[place] = steps / parts + (place < steps % parts ? 1 : 0);
    }
    return each;
  }

  private static BigDecimal share(BigDecimal sum, BigDecimal weight, BigDecimal all) {
    return sum.multiply(weight).divide(all, 12, RoundingMode.HALF_UP);
  }
}
