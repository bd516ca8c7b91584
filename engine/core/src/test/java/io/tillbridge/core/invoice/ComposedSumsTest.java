package io.tillbridge.core.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Random carts, as a shop would total them, against a ledger that reckons for itself. */
class ComposedSumsTest {
  private static final Map<String, BigDecimal> RATES =
      Map.of(
          "STANDARD", new BigDecimal("10"),
          "REDUCED", new BigDecimal("5"),
          "EXEMPT", BigDecimal.ZERO);

  record Goods(String price, int quantity, String taxType) {}

  record Cart(List<Goods> goods, int percentOff, int shippingCents, boolean inclusive) {}

  @Provide
  Arbitrary<Cart> carts() {
    Arbitrary<String> price =
        Arbitraries.integers().between(1, 5_000_000).map(n -> BigDecimal.valueOf(n, 4).toString());
    Arbitrary<Goods> goods =
        Combinators.combine(
                price,
                Arbitraries.integers().between(1, 40),
                Arbitraries.of("STANDARD", "STANDARD", "REDUCED", "EXEMPT"))
            .as(Goods::new);
    return Combinators.combine(
            goods.list().ofMinSize(1).ofMaxSize(12),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(0, 3000),
            Arbitraries.of(true, false))
        .as(Cart::new);
  }

  @Property(tries = 2000)
  void theLedgerComesToTheShopsTotalAndTaxToTheCent(@ForAll("carts") Cart cart) {
    Order order = shopTotals(cart);
    Composition composed = new InvoiceComposer(new Rates()).compose(order, decisions(cart));
    assertThat(composed.gaps()).isEmpty();
    Ledger ledger = Ledger.of(composed.lines(), cart.inclusive());
    assertThat(ledger.total).isEqualByComparingTo(order.total().rounded().amount());
    assertThat(composed.total().amount()).isEqualByComparingTo(ledger.total);
    assertThat(composed.tax().amount()).isEqualByComparingTo(ledger.tax);
    if (composed.taxedLines() > 0) {
      assertThat(ledger.tax).isEqualByComparingTo(order.tax().rounded().amount());
    }
  }

  @Property(tries = 500)
  void theSameOrderGivesTheSameLines(@ForAll("carts") Cart cart) {
    InvoiceComposer composer = new InvoiceComposer(new Rates());
    assertThat(composer.compose(shopTotals(cart), decisions(cart)))
        .isEqualTo(composer.compose(shopTotals(cart), decisions(cart)));
  }

  /** The ledger's own reckoning, written apart from ours: rounds each line and each tax. */
  private record Ledger(BigDecimal total, BigDecimal tax) {
    static Ledger of(List<InvoiceLine> lines, boolean inclusive) {
      BigDecimal net = BigDecimal.ZERO;
      BigDecimal taxes = BigDecimal.ZERO;
      for (InvoiceLine line : lines) {
        BigDecimal amount = cents(line.quantity().multiply(line.unitAmount().amount()));
        BigDecimal rate = RATES.get(line.taxType()).movePointLeft(2);
        BigDecimal own =
            inclusive
                ? amount.subtract(
                    amount.divide(BigDecimal.ONE.add(rate), 20, RoundingMode.HALF_EVEN))
                : amount.multiply(rate);
        net = net.add(amount);
        taxes = taxes.add(line.taxAmountForced() ? line.taxAmount().amount() : cents(own));
      }
      return new Ledger(inclusive ? net : net.add(taxes), taxes);
    }

    private static BigDecimal cents(BigDecimal amount) {
      return amount.setScale(2, RoundingMode.HALF_UP);
    }
  }

  /** Totals an order as the shop does: exact lines, one sum per tax over what discounts left. */
  private static Order shopTotals(Cart cart) {
    List<OrderLine> lines = new ArrayList<>();
    List<Surcharge> surcharges = new ArrayList<>();
    BigDecimal goods = BigDecimal.ZERO;
    BigDecimal off = BigDecimal.ZERO;
    BigDecimal tax = BigDecimal.ZERO;
    for (int i = 0; i < cart.goods().size(); i++) {
      Goods each = cart.goods().get(i);
      BigDecimal whole = new BigDecimal(each.price()).multiply(BigDecimal.valueOf(each.quantity()));
      BigDecimal reduction =
          whole
              .multiply(BigDecimal.valueOf(cart.percentOff(), 2))
              .setScale(2, RoundingMode.HALF_UP);
      BigDecimal left = whole.subtract(reduction);
      goods = goods.add(whole);
      off = off.add(reduction);
      tax = tax.add(taxIn(left, RATES.get(each.taxType()), cart.inclusive()));
      lines.add(
          new OrderLine(
              "" + i,
              "",
              "SKU" + i,
              "Thing " + i,
              BigDecimal.valueOf(each.quantity()),
              Money.of(each.price(), "AUD"),
              new Money(left, "AUD"),
              "",
              "",
              List.of(),
              Map.of(),
              JsonObject.EMPTY_JSON_OBJECT));
    }
    BigDecimal shipping = BigDecimal.valueOf(cart.shippingCents(), 2);
    tax =
        tax.add(taxIn(shipping, RATES.get("STANDARD"), cart.inclusive()))
            .setScale(2, RoundingMode.HALF_UP);
    surcharges.add(surcharge("ship", Surcharge.Kind.SHIPPING, shipping, false));
    surcharges.add(surcharge("off", Surcharge.Kind.DISCOUNT, off.negate(), false));
    surcharges.add(surcharge("tax", Surcharge.Kind.TAX, tax, cart.inclusive()));
    BigDecimal total = goods.subtract(off).add(shipping);
    return new Order(
        "1",
        "1001",
        Instant.EPOCH,
        Instant.EPOCH,
        "AUD",
        cart.inclusive() ? PriceBasis.TAX_INCLUSIVE : PriceBasis.TAX_EXCLUSIVE,
        StatusCode.NONE,
        StatusCode.NONE,
        new Customer(
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            true,
            List.of(),
            Map.of(),
            JsonObject.EMPTY_JSON_OBJECT),
        Address.NONE,
        Address.NONE,
        lines,
        surcharges,
        List.of(),
        List.of(),
        new Money(cart.inclusive() ? total : total.add(tax), "AUD"),
        "",
        "",
        "",
        "",
        Map.of(),
        JsonObject.EMPTY_JSON_OBJECT);
  }

  private static BigDecimal taxIn(BigDecimal amount, BigDecimal percent, boolean inclusive) {
    BigDecimal whole = BigDecimal.valueOf(100).add(inclusive ? percent : BigDecimal.ZERO);
    return amount.multiply(percent).divide(whole, 12, RoundingMode.HALF_UP);
  }

  private static Surcharge surcharge(
      String id, Surcharge.Kind kind, BigDecimal amount, boolean included) {
    return new Surcharge(
        id, kind, "", id, new Money(amount, "AUD"), included, JsonObject.EMPTY_JSON_OBJECT);
  }

  private static Decisions decisions(Cart cart) {
    List<Decision> made = new ArrayList<>();
    for (int i = 0; i < cart.goods().size(); i++) {
      made.add(decision(Aspect.TAX_TYPE, "line:" + i, cart.goods().get(i).taxType()));
      made.add(decision(Aspect.ACCOUNT, "line:" + i, "200"));
    }
    made.add(decision(Aspect.TAX_TYPE, "surcharge:ship", "STANDARD"));
    made.add(decision(Aspect.ACCOUNT, "surcharge:ship", "260"));
    made.add(decision(Aspect.ACCOUNT, "surcharge:off", "200"));
    made.add(decision(Aspect.TAX_TYPE, "rounding", "EXEMPT"));
    made.add(decision(Aspect.ACCOUNT, "rounding", "860"));
    made.add(decision(Aspect.ROUNDING, Target.ORDER, "99"));
    return new Decisions(made);
  }

  private static Decision decision(Aspect aspect, String subject, String value) {
    return new Decision(new Target(aspect, subject), value, 0, "r", "v", "r.drl:1", "");
  }

  private record Rates() implements Books {
    @Override
    public Optional<BigDecimal> percent(String taxType) {
      return Optional.ofNullable(RATES.get(taxType));
    }

    @Override
    public boolean hasItem(String code) {
      return false;
    }
  }
}
