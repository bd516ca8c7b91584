package io.tillbridge.core.credit;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Any cart, any sequence of part refunds that ends in a whole one: nothing is left over. */
class RefundSequenceTest {
  private static final Map<String, BigDecimal> RATES =
      Map.of(
          "STANDARD", new BigDecimal("10"),
          "REDUCED", new BigDecimal("5"),
          "HIGH", new BigDecimal("25"),
          "EXEMPT", BigDecimal.ZERO);
  private static final Rates LEDGER = new Rates(type -> Optional.ofNullable(RATES.get(type)));

  record Goods(int unit, int quantity, String taxType, int taxOff) {}

  record Cart(List<Goods> goods, int discount, boolean inclusive) {}

  @Provide
  Arbitrary<Cart> carts() {
    Arbitrary<Goods> goods =
        Combinators.combine(
                Arbitraries.integers().between(1, 2_000_000),
                Arbitraries.integers().between(1, 30),
                Arbitraries.of("STANDARD", "REDUCED", "HIGH", "EXEMPT"),
                Arbitraries.of(0, 0, 0, 1, -1))
            .as(Goods::new);
    return Combinators.combine(
            goods.list().ofMinSize(1).ofMaxSize(8),
            Arbitraries.integers().between(0, 70),
            Arbitraries.of(true, false))
        .as(Cart::new);
  }

  @Property(tries = 1500)
  void partRefundsAndTheLastSumToTheInvoiceByTaxType(
      @ForAll("carts") Cart cart, @ForAll List<@IntRange(min = 1, max = 99) Integer> parts) {
    Posting invoice = invoice(cart);
    PriceBasis basis = invoice.basis();
    NetLines left = new NetLines(basis).add(invoice, 1);
    if (left.total().signum() <= 0) {
      return;
    }
    RefundComposer composer = new RefundComposer(basis, LEDGER, "AUD");
    Map<String, BigDecimal> amounts = new TreeMap<>();
    Map<String, BigDecimal> taxes = new TreeMap<>();
    List<BigDecimal> refunds = new ArrayList<>();
    BigDecimal open = left.total();
    for (int percent : parts.subList(0, Math.min(5, parts.size()))) {
      BigDecimal amount =
          open.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
      if (amount.signum() > 0 && amount.compareTo(open) < 0) {
        refunds.add(amount);
        open = open.subtract(amount);
      }
    }
    refunds.add(open);
    for (BigDecimal amount : refunds) {
      List<InvoiceLine> note = composer.compose(left, amount);
      assertThat(reckoned(note, basis)).as("what the ledger comes to").isEqualByComparingTo(amount);
      left.add(new Posting(Posting.ORDER, basis, note), -1);
      count(note, amounts, taxes);
    }
    assertThat(left.left()).isEmpty();
    Map<String, BigDecimal> soldAmounts = new TreeMap<>();
    Map<String, BigDecimal> soldTaxes = new TreeMap<>();
    count(invoice.lines(), soldAmounts, soldTaxes);
    soldAmounts.forEach(
        (type, sold) -> assertThat(amounts.get(type)).as(type).isEqualByComparingTo(sold));
    soldTaxes.forEach(
        (type, sold) -> assertThat(taxes.get(type)).as(type).isEqualByComparingTo(sold));
  }

  @Property(tries = 500)
  void aWholeRefundMirrorsTheInvoiceLineByLine(@ForAll("carts") Cart cart) {
    Posting invoice = invoice(cart);
    NetLines left = new NetLines(invoice.basis()).add(invoice, 1);
    assertThat(new RefundComposer(invoice.basis(), LEDGER, "AUD").compose(left, left.total()))
        .isEqualTo(invoice.lines());
  }

  @Property(tries = 1000)
  void eachTaxTypeBearsItsShareOfAPart(
      @ForAll("carts") Cart cart, @ForAll @IntRange(min = 1, max = 99) int percent) {
    Posting invoice = invoice(cart);
    PriceBasis basis = invoice.basis();
    NetLines left = new NetLines(basis).add(invoice, 1);
    BigDecimal whole = left.total();
    BigDecimal amount =
        whole.multiply(BigDecimal.valueOf(percent, 2)).setScale(2, RoundingMode.HALF_UP);
    if (amount.signum() <= 0 || amount.compareTo(whole) == 0) {
      return;
    }
    List<InvoiceLine> note = new RefundComposer(basis, LEDGER, "AUD").compose(left, amount);
    Map<String, BigDecimal> taxes = new TreeMap<>();
    Map<String, BigDecimal> soldTaxes = new TreeMap<>();
    count(note, new TreeMap<>(), taxes);
    count(invoice.lines(), new TreeMap<>(), soldTaxes);
    soldTaxes.forEach(
        (type, sold) -> {
          BigDecimal share = sold.multiply(amount).divide(whole, 10, RoundingMode.HALF_UP);
          assertThat(taxes.getOrDefault(type, BigDecimal.ZERO).subtract(share).abs())
              .as(type)
              .isLessThanOrEqualTo(new BigDecimal("0.015"));
        });
  }

  /** The ledger's own reckoning: rounds each line and each tax unless it is told the tax. */
  private static BigDecimal reckoned(List<InvoiceLine> lines, PriceBasis basis) {
    BigDecimal sum = BigDecimal.ZERO;
    for (InvoiceLine line : lines) {
      BigDecimal amount =
          line.quantity().multiply(line.unitAmount().amount()).setScale(2, RoundingMode.HALF_UP);
      BigDecimal rate = RATES.get(line.taxType()).movePointLeft(2);
      sum = sum.add(amount);
      if (basis == PriceBasis.TAX_EXCLUSIVE) {
        sum =
            sum.add(
                line.taxAmountForced()
                    ? line.taxAmount().amount()
                    : amount.multiply(rate).setScale(2, RoundingMode.HALF_UP));
      }
    }
    return sum;
  }

  private static void count(
      List<InvoiceLine> lines, Map<String, BigDecimal> amounts, Map<String, BigDecimal> taxes) {
    for (InvoiceLine line : lines) {
      amounts.merge(line.taxType(), line.lineAmount().amount(), BigDecimal::add);
      taxes.merge(line.taxType(), line.taxAmount().amount(), BigDecimal::add);
    }
  }

  static Posting invoice(Cart cart) {
    PriceBasis basis = cart.inclusive() ? PriceBasis.TAX_INCLUSIVE : PriceBasis.TAX_EXCLUSIVE;
    List<InvoiceLine> lines = new ArrayList<>();
    for (Goods goods : cart.goods()) {
      lines.add(
          line(
              "line:" + lines.size(),
              BigDecimal.valueOf(goods.quantity()),
              BigDecimal.valueOf(goods.unit(), 4),
              goods.taxType(),
              goods.taxOff(),
              basis));
    }
    Goods first = cart.goods().get(0);
    BigDecimal off =
        lines.get(0).lineAmount().amount().multiply(BigDecimal.valueOf(-cart.discount(), 2));
    if (off.setScale(2, RoundingMode.HALF_UP).signum() != 0) {
      lines.add(
          line(
              "surcharge:d",
              BigDecimal.ONE,
              off.setScale(2, RoundingMode.HALF_UP),
              first.taxType(),
              0,
              basis));
    }
    return new Posting(Posting.ORDER, basis, lines);
  }

  private static InvoiceLine line(
      String id,
      BigDecimal quantity,
      BigDecimal unit,
      String taxType,
      int taxOff,
      PriceBasis basis) {
    BigDecimal amount = quantity.multiply(unit).setScale(2, RoundingMode.HALF_UP);
    BigDecimal own = Cents.tax(amount, RATES.get(taxType), basis);
    BigDecimal tax = own.signum() == 0 ? own : own.add(BigDecimal.valueOf(taxOff, 2));
    return new InvoiceLine(
        id,
        "Thing",
        quantity,
        new Money(unit, "AUD"),
        new Money(amount, "AUD"),
        "",
        "200",
        taxType,
        new Money(tax, "AUD"),
        tax.compareTo(own) != 0,
        List.of(),
        Map.of(),
        List.of());
  }
}
