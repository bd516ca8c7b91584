package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What a buyer puts together, before anybody reckons.
 *
 * @param currency with 0, 2 or 3 decimals
 * @param inclusive whether prices contain tax
 * @param eachTax whether the shop shows a sum for each tax, or one for all
 * @param percentOff discounts of the whole order, one after the other
 * @param shipping price in minor units, by the tax type that stands beside it
 * @param fee gift wrap in minor units, by the tax type that stands beside it
 */
record Cart(
    String currency,
    boolean inclusive,
    boolean eachTax,
    List<Goods> goods,
    List<Integer> percentOff,
    Fee shipping,
    Fee fee) {

  /** The ledger's rates in percent. */
  static final Map<String, BigDecimal> RATES =
      Map.of(
          "STANDARD", new BigDecimal("20"),
          "REDUCED", new BigDecimal("5"),
          "STATE", new BigDecimal("8.875"),
          "EXEMPT", BigDecimal.ZERO);

  /** {@code off} is a discount of this line alone, in minor units. */
  record Goods(BigDecimal price, BigDecimal quantity, String taxType, int off) {}

  record Fee(int minorUnits, String taxType) {}

  static Arbitrary<Cart> any() {
    return Combinators.combine(
            Arbitraries.of("AUD", "GBP", "USD", "JPY", "KWD"),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            someGoods().list().ofMinSize(1).ofMaxSize(15),
            Arbitraries.integers().between(1, 60).list().ofMaxSize(2),
            someFee(),
            someFee())
        .as(Cart::new);
  }

  private static Arbitrary<Goods> someGoods() {
    // Prices with four decimals, as a shop has that takes the tax out of them, and finer ones.
    Arbitrary<BigDecimal> price =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 50_000).map(n -> BigDecimal.valueOf(n, 2)),
            Arbitraries.integers().between(1, 5_000_000).map(n -> BigDecimal.valueOf(n, 4)),
            Arbitraries.integers().between(1, 90_000_000).map(n -> BigDecimal.valueOf(n, 6)));
    Arbitrary<BigDecimal> quantity =
        Arbitraries.oneOf(
            Arbitraries.integers().between(1, 12).map(BigDecimal::valueOf),
            Arbitraries.integers().between(13, 5_000).map(BigDecimal::valueOf),
            Arbitraries.integers().between(1, 99_999).map(n -> BigDecimal.valueOf(n, 3)));
    return Combinators.combine(
            price,
            quantity,
            someTaxType(),
            Arbitraries.integers().between(0, 40).map(n -> n > 10 ? 0 : n))
        .as(Goods::new);
  }

  private static Arbitrary<Fee> someFee() {
    return Combinators.combine(Arbitraries.integers().between(0, 3000), someTaxType()).as(Fee::new);
  }

  private static Arbitrary<String> someTaxType() {
    return Arbitraries.of("STANDARD", "STANDARD", "REDUCED", "STATE", "EXEMPT");
  }
}
