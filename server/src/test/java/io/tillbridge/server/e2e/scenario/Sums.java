package io.tillbridge.server.e2e.scenario;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The sums of an order as X-Cart makes them: discounts are spread over the lines with what remains
 * on the last, tax is one sum to four decimals, surcharges are rounded when they are added up.
 *
 * @param discounted what is left of each line
 * @param tax to four decimals
 */
record Sums(List<BigDecimal> discounted, BigDecimal goods, BigDecimal tax, BigDecimal total) {
  private static final BigDecimal HUNDRED = new BigDecimal(100);

  /**
   * Reckons them.
   *
   * @param charges what is charged beside the goods and taxed like them
   * @param percent of tax on standard goods
   * @param told the tax, where the scenario says it
   */
  static Sums of(
      List<Sold> lines,
      BigDecimal off,
      BigDecimal charges,
      BigDecimal percent,
      boolean included,
      Optional<BigDecimal> told,
      int decimals) {
    BigDecimal goods = lines.stream().map(Sold::sum).reduce(ZERO, BigDecimal::add);
    List<BigDecimal> discounted = new ArrayList<>();
    BigDecimal left = off;
    BigDecimal exact = share(charges, percent, included);
    for (Sold line : lines) {
      boolean last = discounted.size() == lines.size() - 1;
      BigDecimal part =
          last || goods.signum() == 0
              ? left
              : off.multiply(line.sum()).divide(goods, decimals, HALF_UP);
      left = left.subtract(part);
      discounted.add(line.sum().subtract(part));
      exact =
          exact.add(
              share(
                  line.sum().subtract(part),
                  percent.signum() == 0 ? ZERO : line.percent(percent),
                  included));
    }
    BigDecimal tax = told.orElse(exact.setScale(4, HALF_UP));
    BigDecimal added = included ? ZERO : tax.setScale(decimals, HALF_UP);
    return new Sums(
        List.copyOf(discounted), goods, tax, goods.subtract(off).add(charges).add(added));
  }

  private static BigDecimal share(BigDecimal of, BigDecimal percent, boolean included) {
    return of.multiply(percent).divide(included ? HUNDRED.add(percent) : HUNDRED, 10, HALF_UP);
  }

  /** How many decimals a currency has; two where nobody knows it. */
  static int decimals(String currency) {
    try {
      return Currency.getInstance(currency).getDefaultFractionDigits();
    } catch (IllegalArgumentException unknown) {
      return 2;
    }
  }
}
