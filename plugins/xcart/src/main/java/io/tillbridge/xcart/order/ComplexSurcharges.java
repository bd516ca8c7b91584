package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sums of a 5.4 order as the surcharges of a 5.5 one. Two things it doesn't tell are inferred:
 *
 * <ul>
 *   <li>whether its taxes are included in the prices: they are where the total comes out without
 *       them and not with them;
 *   <li>the sign of {@code discountValue}: a discount lowers the total.
 * </ul>
 */
final class ComplexSurcharges {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ComplexSurcharges() {}

  static JsonArrayBuilder of(Members order) {
    JsonArrayBuilder all = JSON.createArrayBuilder();
    BigDecimal withoutTax = goods(order);
    Map<String, BigDecimal> others = new LinkedHashMap<>();
    others.put("SHIPPING", amount(order, "shippingCost"));
    others.put("PAYMENT_FEE", amount(order, "paymentFee"));
    others.put("DISCOUNT", amount(order, "discountValue").abs().negate());
    order
        .object("otherSurcharges")
        .ifPresent(
            named ->
                named.entries().forEach((code, other) -> others.put(code, amount(other, "value"))));
    for (var other : others.entrySet()) {
      withoutTax = withoutTax.add(other.getValue());
      add(all, type(other.getKey()), other.getKey(), other.getValue(), false);
    }
    BigDecimal tax = amount(order, "taxAmount");
    BigDecimal total = amount(order, "total");
    boolean included = total.subtract(withoutTax).abs().compareTo(tax.abs().movePointLeft(1)) < 0;
    add(all, "tax", "TAX", tax, included);
    return all;
  }

  private static BigDecimal goods(Members order) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Members item : order.objects("items")) {
      sum = sum.add(amount(item, "price").multiply(amount(item, "quantity")));
    }
    return sum;
  }

  private static String type(String code) {
    return switch (code) {
      case "SHIPPING" -> "shipping";
      case "PAYMENT_FEE" -> "handling";
      case "DISCOUNT" -> "discount";
      default -> "other";
    };
  }

  private static BigDecimal amount(Members from, String name) {
    return from.number(name).orElse(BigDecimal.ZERO);
  }

  private static void add(
      JsonArrayBuilder all, String type, String code, BigDecimal value, boolean include) {
    if (value.signum() == 0) {
      return;
    }
    JsonObjectBuilder row =
        JSON.createObjectBuilder()
            .add("id", code)
            .add("type", type)
            .add("code", code)
            .add("name", code)
            .add("value", value)
            .add("include", include)
            .add("available", true);
    all.add(row);
  }
}
