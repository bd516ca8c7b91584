package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which of the ledger's tax types each tax of the shop belongs to. A shop may charge one sum
 * for each rate, several for one rate (state and county), or one for all; it names them freely, so
 * the sums themselves tell: the assignment that comes nearest to the ledger's rates is taken, if it
 * is near enough for rounding to explain the rest.
 */
final class TaxTargets {
  /** Assignments that are tried at most; a real order has a handful. */
  private static final int MOST_TRIED = 4096;

  private final List<TaxGroup> groups;

  TaxTargets(List<TaxGroup> groups) {
    this.groups = groups;
  }

  /** What each group's tax must come to, in their order; empty where the sums don't tell. */
  Optional<List<BigDecimal>> of(List<TaxCharge> charges, BigDecimal step) {
    Map<String, Integer> places = new HashMap<>();
    List<BigDecimal> known = new ArrayList<>();
    for (TaxGroup group : groups) {
      places.put(group.taxType(), known.size());
      known.add(BigDecimal.ZERO);
    }
    List<BigDecimal> open = new ArrayList<>();
    for (TaxCharge charge : charges) {
      Integer place = places.get(charge.taxType());
      if (place == null) {
        open.add(charge.amount());
      } else {
        known.set(place, known.get(place).add(charge.amount()));
      }
    }
    return (open.isEmpty()
            ? Optional.of(known)
            : assigned(known, open).filter(targets -> near(targets, step)))
        .filter(targets -> targets.stream().allMatch(target -> whole(target, step)));
  }

  /** The taxes of a currency with three decimals may only come to whole steps together. */
  private static boolean whole(BigDecimal target, BigDecimal step) {
    return target.remainder(step).signum() == 0;
  }

  private Optional<List<BigDecimal>> assigned(List<BigDecimal> known, List<BigDecimal> open) {
    double count = Math.pow(groups.size(), open.size());
    if (count > MOST_TRIED) {
      return Optional.empty();
    }
    List<BigDecimal> best = known;
    BigDecimal least = BigDecimal.valueOf(Long.MAX_VALUE);
    for (int number = 0; number < count; number++) {
      List<BigDecimal> targets = new ArrayList<>(known);
      int rest = number;
      for (BigDecimal amount : open) {
        int place = rest % groups.size();
        rest /= groups.size();
        targets.set(place, targets.get(place).add(amount));
      }
      BigDecimal off = off(targets);
      if (off.compareTo(least) < 0) {
        least = off;
        best = targets;
      }
    }
    return Optional.of(best);
  }

  private BigDecimal off(List<BigDecimal> targets) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < groups.size(); i++) {
      sum = sum.add(targets.get(i).subtract(groups.get(i).exact()).abs());
    }
    return sum;
  }

  /** Each line may have been rounded by a whole step. */
  private boolean near(List<BigDecimal> targets, BigDecimal step) {
    for (int i = 0; i < groups.size(); i++) {
      BigDecimal allowed = step.multiply(BigDecimal.valueOf(groups.get(i).lines().size() + 1L));
      if (targets.get(i).subtract(groups.get(i).exact()).abs().compareTo(allowed) > 0) {
        return false;
      }
    }
    return true;
  }
}
