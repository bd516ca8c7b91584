package io.tillbridge.core.invoice;

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
import java.util.TreeMap;

/**
 * Reckons a cart as the shop does: lines exact, a discount spread over the lines in whole minor
 * units with the rest on the last, one tax for each rate over what that leaves, each surcharge
 * rounded, and the sum kept with four decimals. Written apart from what it tests.
 */
final class ShopTill {
  private final Cart cart;
  private final int decimals;
  private final List<Surcharge> surcharges = new ArrayList<>();

  /** What each tax type's goods and fees come to, tax within where prices contain it. */
  final Map<String, BigDecimal> sales = new TreeMap<>();

  /** What the shop charged of each tax, rounded. */
  final Map<String, BigDecimal> taxes = new TreeMap<>();

  /** The tax type that each tax surcharge is of, where the shop shows a sum for each. */
  final Map<String, String> taxTypes = new TreeMap<>();

  final Order order;

  ShopTill(Cart cart) {
    this.cart = cart;
    this.decimals = Map.of("JPY", 0, "KWD", 3).getOrDefault(cart.currency(), 2);
    this.order = reckoned();
  }

  private Order reckoned() {
    List<BigDecimal> left = new ArrayList<>();
    BigDecimal total = BigDecimal.ZERO;
    for (Cart.Goods goods : cart.goods()) {
      left.add(goods.price().multiply(goods.quantity()).subtract(off(goods)));
      total = total.add(left.get(left.size() - 1));
    }
    for (int percent : cart.percentOff()) {
      BigDecimal discount = rounded(total(left).multiply(BigDecimal.valueOf(percent, 2)));
      spread(discount, left);
      surcharges.add(surcharge(Surcharge.Kind.DISCOUNT, discount.negate(), false));
      total = total.subtract(discount);
    }
    for (int i = 0; i < left.size(); i++) {
      sales.merge(cart.goods().get(i).taxType(), left.get(i), BigDecimal::add);
    }
    for (Surcharge.Kind kind : List.of(Surcharge.Kind.SHIPPING, Surcharge.Kind.OTHER)) {
      Cart.Fee fee = kind == Surcharge.Kind.SHIPPING ? cart.shipping() : cart.fee();
      BigDecimal amount = BigDecimal.valueOf(fee.minorUnits(), decimals);
      sales.merge(fee.taxType(), amount, BigDecimal::add);
      surcharges.add(surcharge(kind, amount, false));
      total = total.add(amount);
    }
    BigDecimal tax = taxes();
    return order(left, cart.inclusive() ? total : total.add(tax));
  }

  private BigDecimal taxes() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Map.Entry<String, BigDecimal> sale : sales.entrySet()) {
      BigDecimal percent = Cart.RATES.get(sale.getKey());
      BigDecimal whole = BigDecimal.valueOf(100).add(cart.inclusive() ? percent : BigDecimal.ZERO);
      BigDecimal tax =
          rounded(sale.getValue().multiply(percent).divide(whole, 20, RoundingMode.HALF_UP));
      taxes.put(sale.getKey(), tax);
      sum = sum.add(tax);
      if (cart.eachTax() && percent.signum() != 0) {
        Surcharge shown = surcharge(Surcharge.Kind.TAX, tax, cart.inclusive());
        taxTypes.put(shown.id(), sale.getKey());
        surcharges.add(shown);
      }
    }
    if (!cart.eachTax()) {
      surcharges.add(surcharge(Surcharge.Kind.TAX, sum, cart.inclusive()));
    }
    return sum;
  }

  private void spread(BigDecimal discount, List<BigDecimal> left) {
    BigDecimal all = total(left);
    BigDecimal rest = discount;
    for (int i = 0; i < left.size(); i++) {
      boolean last = i == left.size() - 1;
      BigDecimal part =
          last || all.signum() == 0
              ? rest
              : rounded(discount.multiply(left.get(i)).divide(all, 20, RoundingMode.HALF_UP));
      left.set(i, left.get(i).subtract(part));
      rest = rest.subtract(part);
    }
  }

  private static BigDecimal total(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** No shop gives more off a line than it costs. */
  private BigDecimal off(Cart.Goods goods) {
    BigDecimal costs = goods.price().multiply(goods.quantity());
    return BigDecimal.valueOf(goods.off(), decimals)
        .min(costs.setScale(decimals, RoundingMode.DOWN));
  }

  private BigDecimal rounded(BigDecimal amount) {
    return amount.setScale(decimals, RoundingMode.HALF_UP);
  }

  private Surcharge surcharge(Surcharge.Kind kind, BigDecimal amount, boolean included) {
    return surcharge(kind.name() + surcharges.size(), kind, amount, included);
  }

  private Surcharge surcharge(String id, Surcharge.Kind kind, BigDecimal amount, boolean included) {
    return new Surcharge(
        id,
        kind,
        "",
        id,
        new Money(amount, cart.currency()),
        included,
        JsonObject.EMPTY_JSON_OBJECT);
  }

  private List<OrderLine> lines(List<BigDecimal> left) {
    List<OrderLine> lines = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      Cart.Goods goods = cart.goods().get(i);
      lines.add(
          new OrderLine(
              "" + i,
              "",
              "SKU" + i,
              "Thing " + i,
              goods.quantity(),
              new Money(goods.price(), cart.currency()),
              new Money(left.get(i).add(off(goods)), cart.currency()),
              "",
              "",
              goods.off() == 0
                  ? List.of()
                  : List.of(
                      surcharge("off" + i, Surcharge.Kind.DISCOUNT, off(goods).negate(), false)),
              Map.of(),
              JsonObject.EMPTY_JSON_OBJECT));
    }
    return lines;
  }

  private Order order(List<BigDecimal> left, BigDecimal total) {
    JsonObject none = JsonObject.EMPTY_JSON_OBJECT;
    return new Order(
        "1",
        "1001",
        Instant.EPOCH,
        Instant.EPOCH,
        cart.currency(),
        cart.inclusive() ? PriceBasis.TAX_INCLUSIVE : PriceBasis.TAX_EXCLUSIVE,
        StatusCode.NONE,
        StatusCode.NONE,
        new Customer("", "", "", "", "", "", "", "", true, List.of(), Map.of(), none),
        Address.NONE,
        Address.NONE,
        lines(left),
        surcharges,
        List.of(),
        List.of(),
        new Money(total.setScale(4, RoundingMode.HALF_UP), cart.currency()),
        "",
        "",
        "",
        "",
        Map.of(),
        none);
  }
}
