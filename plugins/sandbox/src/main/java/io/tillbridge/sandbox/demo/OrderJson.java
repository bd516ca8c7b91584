package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;

/** An order in the form in which the shop's API shows it, for placing it in the sandbox. */
record OrderJson(Market market, OrderPlan plan, ShopSums sums) {

  JsonObject placed() {
    return JsonText.object()
        .add("order", order())
        .add("payment_transactions", transactions())
        .add("webhook", true)
        .build();
  }

  private JsonObject order() {
    Customer customer = plan.customer();
    JsonObjectBuilder order =
        JsonText.object()
            .add("total", sums.total())
            .add("sub_total", sums.subTotal())
            .add("email", customer.email())
            .add("items", items())
            .add("billing_address", customer.address())
            .add("shipping_address", customer.address())
            .add("payment_status", JsonText.object().add("code", plan.status()))
            .add("shipping_status", JsonText.object().add("code", "N"))
            .add("currency", plan.currency())
            .add("surcharges", surcharges())
            .add("shipping_method_name", "Courier");
    if (customer.guest()) {
      order.addNull("customer_id");
    } else {
      order.add("customer_id", customer.id());
    }
    return order.build();
  }

  private JsonArrayBuilder items() {
    JsonArrayBuilder items = JsonText.array();
    for (int i = 0; i < plan.lines().size(); i++) {
      OrderPlan.Bought line = plan.lines().get(i);
      items.add(
          JsonText.object()
              .add("product_id", line.product().id())
              .add("sku", line.product().sku())
              .add("name", line.product().name())
              .add("price", line.product().price())
              .add("item_net_price", line.product().price())
              .add("discounted_subtotal", sums.discounted().get(i))
              .add("amount", line.quantity())
              .add("surcharges", JsonValue.EMPTY_JSON_ARRAY));
    }
    return items;
  }

  private JsonArrayBuilder surcharges() {
    JsonArrayBuilder all = JsonText.array();
    add(all, "discount", "DISCOUNT", "Volume discount", plan.discount().negate(), false);
    add(all, "discount", "DCOUPON", "Coupon", plan.coupon().negate(), false);
    add(all, "shipping", "SHIPPING", "Shipping", plan.shipping(), false);
    add(all, "handling", "HANDLING", "Handling", plan.handling(), false);
    add(all, "tax", market.taxCode(), market.taxName(), sums.tax(), plan.inclusive());
    return all;
  }

  private static void add(
      JsonArrayBuilder all,
      String type,
      String code,
      String name,
      BigDecimal value,
      boolean included) {
    if (value.signum() != 0) {
      all.add(
          JsonText.object()
              .add("type", type)
              .add("code", code)
              .add("class", "")
              .add("include", included)
              .add("available", true)
              .add("value", value)
              .add("name", name)
              .add("weight", 0));
    }
  }

  private JsonArrayBuilder transactions() {
    JsonArrayBuilder movements = JsonText.array();
    switch (plan.status()) {
      case "P" -> movements.add(movement("sale", "S", sums.paid()));
      case "PP" ->
          movements
              .add(movement("auth", "S", ShopSums.cents(sums.total())))
              .add(movement("capturePart", "S", sums.paid()));
      case "A" -> movements.add(movement("auth", "S", ShopSums.cents(sums.total())));
      default -> {}
    }
    return JsonText.array()
        .add(
            JsonText.object()
                .add("name", plan.status().equals("Q") ? "Bank transfer" : "Credit card")
                .add("type", plan.status().equals("P") ? "sale" : "auth")
                .add("value", ShopSums.cents(sums.total()))
                .add("backend_transactions", movements));
  }

  private static JsonObject movement(String type, String status, BigDecimal value) {
    return JsonText.object().add("type", type).add("status", status).add("value", value).build();
  }
}
