package io.tillbridge.server.e2e;

import static java.math.BigDecimal.ZERO;
import static java.math.RoundingMode.DOWN;
import static java.math.RoundingMode.HALF_UP;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An order as an Australian shop makes it: 10 % GST on all there is, as one sum to four decimals;
 * what is shown to people is rounded to the cent.
 *
 * @param customer first and last name
 * @param discount off the whole order
 * @param inclusive whether prices have the tax in them
 * @param status Q awaiting payment, A authorised, PP half paid, P paid, D declined, C cancelled, R
 *     refunded
 */
record ShopOrder(
    String customer,
    String currency,
    List<Item> items,
    BigDecimal shipping,
    BigDecimal discount,
    boolean inclusive,
    String status) {

  /** Some of a product. */
  record Item(int id, String sku, BigDecimal price, int quantity) {
    BigDecimal sum() {
      return price.multiply(BigDecimal.valueOf(quantity));
    }
  }

  static ShopOrder by(String customer) {
    return new ShopOrder(customer, "AUD", List.of(), ZERO, ZERO, false, "Q");
  }

  ShopOrder buys(String sku, String price, int quantity) {
    Item more = new Item(100 + items.size(), sku, new BigDecimal(price), quantity);
    List<Item> all = Stream.concat(items.stream(), Stream.of(more)).toList();
    return new ShopOrder(customer, currency, all, shipping, discount, inclusive, status);
  }

  ShopOrder shipping(String sum) {
    BigDecimal costs = new BigDecimal(sum);
    return new ShopOrder(customer, currency, items, costs, discount, inclusive, status);
  }

  ShopOrder discount(String sum) {
    BigDecimal off = new BigDecimal(sum);
    return new ShopOrder(customer, currency, items, shipping, off, inclusive, status);
  }

  ShopOrder taxIncluded() {
    return new ShopOrder(customer, currency, items, shipping, discount, true, status);
  }

  ShopOrder currency(String code) {
    return new ShopOrder(customer, code, items, shipping, discount, inclusive, status);
  }

  ShopOrder status(String code) {
    return new ShopOrder(customer, currency, items, shipping, discount, inclusive, code);
  }

  /** What the buyer owes, in cents. */
  BigDecimal total() {
    return cents(exactTotal());
  }

  /** The tax in it, in cents. */
  BigDecimal tax() {
    return cents(exactTax());
  }

  /** What the buyer has paid and not got back. */
  BigDecimal paid() {
    return switch (status) {
      case "P" -> total();
      case "PP" -> total().divide(new BigDecimal(2), 2, DOWN);
      default -> cents(ZERO);
    };
  }

  private BigDecimal goods() {
    return items.stream().map(Item::sum).reduce(ZERO, BigDecimal::add);
  }

  private BigDecimal exactTax() {
    BigDecimal base = goods().subtract(discount).add(shipping);
    return base.divide(new BigDecimal(inclusive ? 11 : 10), 4, HALF_UP);
  }

  private BigDecimal exactTotal() {
    BigDecimal net = goods().subtract(discount).add(shipping);
    return inclusive ? net : net.add(cents(exactTax()));
  }

  private static BigDecimal cents(BigDecimal sum) {
    return sum.setScale(2, HALF_UP);
  }

  /** As the shop's API shows it. */
  JsonObject json() {
    return Json.createObjectBuilder()
        .add("total", exactTotal())
        .add("sub_total", goods())
        .add("email", customer.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.com")
        .add("items", lines())
        .add("billing_address", address())
        .add("shipping_address", address())
        .add("payment_status", Json.createObjectBuilder().add("code", status))
        .add("shipping_status", Json.createObjectBuilder().add("code", "N"))
        .add("currency", currency)
        .add("surcharges", surcharges())
        .add("shipping_method_name", "Courier")
        .addNull("customer_id")
        .build();
  }

  /** The money that moved, as the shop's API shows it; the same movement keeps its key. */
  JsonArray transactions() {
    JsonArrayBuilder moved = Json.createArrayBuilder();
    Stream<JsonObject> movements =
        switch (status) {
          case "P" -> Stream.of(movement(1, "sale", total()));
          case "R" -> Stream.of(movement(1, "sale", total()), movement(2, "refund", total()));
          case "A" -> Stream.of(movement(3, "auth", total()));
          case "PP" -> Stream.of(movement(3, "auth", total()), movement(4, "capturePart", paid()));
          default -> Stream.empty();
        };
    movements.forEach(moved::add);
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("id", 1)
                .add("name", "Credit card")
                .add("type", "sale")
                .add("value", total())
                .add("backend_transactions", moved))
        .build();
  }

  private static JsonObject movement(int id, String type, BigDecimal value) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("type", type)
        .add("status", "S")
        .add("value", value)
        .build();
  }

  private JsonArrayBuilder lines() {
    JsonArrayBuilder lines = Json.createArrayBuilder();
    BigDecimal left = discount;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      boolean last = i == items.size() - 1;
      BigDecimal off = last ? left : discount.multiply(item.sum()).divide(goods(), 2, HALF_UP);
      left = left.subtract(off);
      lines.add(
          Json.createObjectBuilder()
              .add("product_id", item.id())
              .add("sku", item.sku())
              .add("name", "The " + item.sku())
              .add("price", item.price())
              .add("item_net_price", item.price())
              .add("discounted_subtotal", item.sum().subtract(off))
              .add("amount", item.quantity())
              .add("surcharges", JsonValue.EMPTY_JSON_ARRAY));
    }
    return lines;
  }

  private JsonArrayBuilder surcharges() {
    JsonArrayBuilder all = Json.createArrayBuilder();
    surcharge(all, "discount", "DISCOUNT", discount.negate(), false);
    surcharge(all, "shipping", "SHIPPING", shipping, false);
    surcharge(all, "tax", "CDEV.VAT.1", exactTax(), inclusive);
    return all;
  }

  private static void surcharge(
      JsonArrayBuilder all, String type, String code, BigDecimal value, boolean included) {
    if (value.signum() != 0) {
      all.add(
          Json.createObjectBuilder()
              .add("type", type)
              .add("code", code)
              .add("class", "")
              .add("include", included)
              .add("available", true)
              .add("value", value)
              .add("name", code)
              .add("weight", 0));
    }
  }

  private JsonObjectBuilder address() {
    String[] names = customer.split(" ", 2);
    return Json.createObjectBuilder()
        .add("type", "R")
        .add("firstname", names[0])
        .add("lastname", names[1])
        .add("phone", "+61 2 5550 1234")
        .add("street", "12 Harbour Road")
        .add("zipcode", "2000")
        .add("city", "Sydney")
        .add("country_code", "AU")
        .add("state", 11)
        .add("state_name", "New South Wales")
        .add("custom_fields", JsonValue.EMPTY_JSON_ARRAY);
  }
}
