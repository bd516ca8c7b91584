package io.tillbridge.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.document.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random carts, reckoned by the shop's rules, booked, and reckoned again by the ledger's. */
class BookedSumsTest {
  private static final String TOO_FINE = "too-fine-for-the-ledger";

  @Provide
  Arbitrary<Cart> carts() {
    return Cart.any();
  }

  @Property(tries = 3000)
  void theLedgerComesToTheShopsTotalAndTax(@ForAll("carts") Cart cart) {
    ShopTill shop = new ShopTill(cart);
    for (int unitDecimals : new int[] {4, 2}) {
      Composition booked = composed(cart, shop, unitDecimals);
      if (!fits(shop)) {
        assertThat(booked.gaps()).extracting(Composition.Gap::code).containsOnly(TOO_FINE);
        continue;
      }
      LedgerTill ledger = new LedgerTill(booked.lines(), cart.inclusive(), unitDecimals);
      assertThat(booked.gaps()).isEmpty();
      assertThat(ledger.total).isEqualByComparingTo(shop.order.total().rounded().amount());
      assertThat(ledger.tax).isEqualByComparingTo(shop.order.tax().amount());
      assertThat(booked.total().amount()).isEqualByComparingTo(ledger.total);
      assertThat(booked.tax().amount()).isEqualByComparingTo(ledger.tax);
    }
  }

  @Property(tries = 2000)
  void eachTaxTypeHasTheTaxThatTheShopChargedWhereTheFlowNamesIt(@ForAll("carts") Cart cart) {
    ShopTill shop = new ShopTill(cart);
    assumeThat(fits(shop) && cart.eachTax() && eachFits(shop)).isTrue();
    List<Decision> named = new ArrayList<>(decided(cart, shop));
    shop.taxTypes.forEach(
        (id, type) -> named.add(decision(Aspect.TAX_TYPE, "surcharge:" + id, type)));
    Composition booked =
        new InvoiceComposer(new Rates(4)).compose(shop.order, new Decisions(named));
    taxesAgree(shop, new LedgerTill(booked.lines(), cart.inclusive(), 4));
  }

  @Property(tries = 2000)
  void eachTaxTypeHasTheTaxThatTheShopChargedWhereSumsTellThemApart(@ForAll("carts") Cart cart) {
    ShopTill shop = new ShopTill(cart);
    assumeThat(fits(shop) && cart.eachTax() && eachFits(shop) && apart(shop, cart)).isTrue();
    taxesAgree(shop, new LedgerTill(composed(cart, shop, 4).lines(), cart.inclusive(), 4));
  }

  private static void taxesAgree(ShopTill shop, LedgerTill ledger) {
    shop.taxes.forEach(
        (type, tax) ->
            assertThat(ledger.taxes.getOrDefault(type, BigDecimal.ZERO))
                .as("tax %s", type)
                .isEqualByComparingTo(tax));
  }

  /** Taxes that rounding could turn into each other, nobody could tell apart by their sums. */
  private static boolean apart(ShopTill shop, Cart cart) {
    BigDecimal rounding =
        LedgerArithmetic.step(cart.currency())
            .multiply(BigDecimal.valueOf(2L * shop.order.lines().size() + 6));
    List<BigDecimal> taxes = List.copyOf(shop.taxes.values());
    for (int i = 0; i < taxes.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (taxes.get(i).subtract(taxes.get(j)).abs().compareTo(rounding) <= 0) {
          return false;
        }
      }
    }
    return true;
  }

  @Property(tries = 2000)
  void eachTaxTypeHasTheSalesOfTheShopButForRounding(@ForAll("carts") Cart cart) {
    ShopTill shop = new ShopTill(cart);
    assumeThat(fits(shop)).isTrue();
    Composition booked = composed(cart, shop, 4);
    LedgerTill ledger = new LedgerTill(booked.lines(), cart.inclusive(), 4);
    BigDecimal step = LedgerArithmetic.step(cart.currency());
    BigDecimal rounding = step.multiply(BigDecimal.valueOf(booked.lines().size() + 1));
    shop.sales.forEach(
        (type, sales) ->
            assertThat(ledger.sales.getOrDefault(type, BigDecimal.ZERO).subtract(sales).abs())
                .as("sales %s", type)
                .isLessThanOrEqualTo(rounding));
    BigDecimal half = BigDecimal.valueOf(5 + shop.order.lines().size() / 2);
    assertThat(booked.rounding().amount().abs()).isLessThanOrEqualTo(step.multiply(half));
  }

  @Property(tries = 500)
  void theSameOrderGivesTheSameLines(@ForAll("carts") Cart cart) {
    ShopTill shop = new ShopTill(cart);
    assertThat(composed(cart, shop, 4)).isEqualTo(composed(cart, new ShopTill(cart), 4));
  }

  /** The ledger keeps two decimals: what is finer is told, not rounded away. */
  private static boolean fits(ShopTill shop) {
    return twoDecimals(shop.order.total().rounded().amount())
        && twoDecimals(shop.order.tax().amount());
  }

  private static boolean eachFits(ShopTill shop) {
    return shop.taxes.values().stream().allMatch(BookedSumsTest::twoDecimals);
  }

  private static boolean twoDecimals(BigDecimal amount) {
    return amount.stripTrailingZeros().scale() <= 2;
  }

  private static Composition composed(Cart cart, ShopTill shop, int unitDecimals) {
    return new InvoiceComposer(new Rates(unitDecimals))
        .compose(shop.order, new Decisions(decided(cart, shop)));
  }

  private static List<Decision> decided(Cart cart, ShopTill shop) {
    List<Decision> made = new ArrayList<>();
    for (int i = 0; i < cart.goods().size(); i++) {
      String type = cart.goods().get(i).taxType();
      booked("line:" + i, type, made);
      booked("surcharge:off" + i, type, made);
    }
    for (Surcharge surcharge : shop.order.surcharges()) {
      String subject = "surcharge:" + surcharge.id();
      switch (surcharge.kind()) {
        case SHIPPING -> booked(subject, cart.shipping().taxType(), made);
        case OTHER -> booked(subject, cart.fee().taxType(), made);
        default -> made.add(decision(Aspect.ACCOUNT, subject, "200"));
      }
    }
    booked("rounding", "EXEMPT", made);
    made.add(decision(Aspect.ROUNDING, Target.ORDER, "99"));
    return made;
  }

  private static void booked(String subject, String taxType, List<Decision> made) {
    made.add(decision(Aspect.TAX_TYPE, subject, taxType));
    made.add(decision(Aspect.ACCOUNT, subject, "200"));
  }

  private static Decision decision(Aspect aspect, String subject, String value) {
    return new Decision(new Target(aspect, subject), value, 0, "r", "v", "r.drl:1", "");
  }

  private record Rates(int unitDecimals) implements Books {
    @Override
    public Optional<BigDecimal> percent(String taxType) {
      return Optional.ofNullable(Cart.RATES.get(taxType));
    }

    @Override
    public boolean hasItem(String code) {
      return true;
    }
  }
}
