package io.tillbridge.server.e2e.scenario;

import static java.math.BigDecimal.ZERO;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** An order of a scenario as it stands in the shop. For one thread. */
final class Purchase {
  /** What an order may say of itself. */
  static final Set<String> WORDS =
      Set.of(
          "buys",
          "customer",
          "account",
          "email",
          "company",
          "tax number",
          "phone",
          "to",
          "currency",
          "shipping",
          "handling",
          "gift wrap",
          "discount",
          "coupon",
          "tax",
          "tax included",
          "total",
          "on",
          "notes",
          "number",
          "fields");

  private final Market market;
  private final Map<String, Given> told = new LinkedHashMap<>();
  private final Movements movements = new Movements();
  private final String buyer;
  private String payment = "Q";
  private String fulfilment = "N";
  private long id;
  private String number = "";
  private int version;

  /** One that says this; {@code buyer} is who buys where it doesn't say. */
  Purchase(Market market, Map<String, Given> told, String buyer) {
    this.market = market;
    this.buyer = buyer;
    change(told);
  }

  void change(Map<String, Given> anew) {
    anew.forEach(
        (name, value) -> {
          if (WORDS.contains(name)) {
            told.put(name, value);
          }
        });
  }

  void placed(long placedId, String placedNumber) {
    id = placedId;
    number = placedNumber;
  }

  long id() {
    return id;
  }

  String number() {
    return number;
  }

  /** The number that its invoice has. */
  String invoice() {
    LocalDate day = text("on").map(LocalDate::parse).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    return market
        .parameters()
        .getOrDefault("invoice.number", "{prefix}{number}")
        .replace("{prefix}", "WEB-")
        .replace("{year}", String.valueOf(day.getYear()))
        .replace("{number}", number);
  }

  /** The version in which the server last showed it. */
  int version() {
    return version;
  }

  void seen(int shown) {
    version = shown;
  }

  Movements movements() {
    return movements;
  }

  void payment(String code) {
    payment = code;
  }

  void fulfilment(String code) {
    fulfilment = code;
  }

  /** What the buyer owes, in the currency's decimals. */
  BigDecimal total() {
    return exactTotal().setScale(decimals(), RoundingMode.HALF_UP);
  }

  /** The tax in it, in the currency's decimals. */
  BigDecimal tax() {
    return sums().tax().setScale(decimals(), RoundingMode.HALF_UP);
  }

  /** The code of its payment status. */
  String payment() {
    return payment;
  }

  String currency() {
    return text("currency").orElse(market.currency());
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(told.get(name)).map(Given::text);
  }

  private BigDecimal number(String name) {
    return Optional.ofNullable(told.get(name)).map(Given::number).orElse(ZERO);
  }

  private int decimals() {
    return Sums.decimals(currency());
  }

  private String destination() {
    return text("to").orElse(market.country());
  }

  private boolean included() {
    return text("tax included").map("yes"::equals).orElse(false);
  }

  private BigDecimal exactTotal() {
    return text("total").map(BigDecimal::new).orElseGet(() -> sums().total());
  }

  List<Sold> lines() {
    Given buys = told.get("buys");
    return buys == null
        ? List.of(new Sold(BigDecimal.ONE, "LAMP", new BigDecimal("100.00"), "", ""))
        : buys.each().stream().map(Sold::of).toList();
  }

  private Sums sums() {
    boolean home = destination().equals(market.country());
    Optional<String> tax = text("tax");
    return Sums.of(
        lines(),
        number("discount").add(number("coupon")),
        number("shipping").add(number("handling")).add(number("gift wrap")),
        home ? market.percent() : ZERO,
        included(),
        tax.map(said -> said.equals("none") ? ZERO : new BigDecimal(said)),
        decimals());
  }

  /** As the shop's API shows it; products have the numbers that {@code productIds} gives. */
  JsonObject json(Function<Sold, Long> productIds) {
    String name = text("customer").orElse(buyer);
    JsonObjectBuilder address =
        Addresses.of(name, destination(), text("phone"), text("company"), text("tax number"));
    JsonObject where = address.build();
    Sums sums = sums();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("total", exactTotal())
            .add("sub_total", sums.goods())
            .add("email", text("email").orElseGet(() -> mailbox(name)))
            .add("items", items(sums, productIds))
            .add("billing_address", where)
            .add("shipping_address", where)
            .add("payment_status", Json.createObjectBuilder().add("code", payment))
            .add("shipping_status", Json.createObjectBuilder().add("code", fulfilment))
            .add("currency", currency())
            .add("surcharges", surcharges(sums))
            .add("shipping_method_name", "Courier")
            .add("notes", text("notes").orElse(""));
    text("account")
        .ifPresentOrElse(
            key -> json.add("customer_id", Long.parseLong(key)), () -> json.addNull("customer_id"));
    text("on").ifPresent(day -> json.add("create_date", day + "T02:00:00+00:00"));
    text("number").ifPresent(own -> json.add("order_number", own));
    Optional.ofNullable(told.get("fields"))
        .ifPresent(more -> more.named().forEach((key, value) -> json.add(key, value.text())));
    return json.build();
  }

  private static String mailbox(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", ".") + "@example.com";
  }

  private JsonArrayBuilder items(Sums sums, Function<Sold, Long> productIds) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    int position = 0;
    for (Sold line : lines()) {
      items.add(
          Json.createObjectBuilder()
              .add("id", position + 1)
              .add("product_id", productIds.apply(line))
              .add("sku", line.sku())
              .add("name", "The " + (line.sku().isEmpty() ? "thing" : line.sku()))
              .add("price", line.price())
              .add("item_net_price", line.price())
              .add("discounted_subtotal", sums.discounted().get(position))
              .add("amount", line.quantity())
              .add("surcharges", JsonValue.EMPTY_JSON_ARRAY));
      position++;
    }
    return items;
  }

  private JsonArrayBuilder surcharges(Sums sums) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    surcharge(all, 1, "discount", "DISCOUNT", "Volume discount", number("discount").negate());
    surcharge(all, 2, "discount", "DCOUPON", "Coupon", number("coupon").negate());
    surcharge(all, 3, "shipping", "SHIPPING", "Courier", number("shipping"));
    surcharge(all, 4, "handling", "HANDLING", "Handling", number("handling"));
    surcharge(all, 5, "giftwrap", "GIFTWRAP", "Gift wrapping", number("gift wrap"));
    surcharge(all, 6, "tax", "CDEV.VAT.1", market.taxName(), sums.tax());
    return all;
  }

  private void surcharge(
      JsonArrayBuilder all, int key, String type, String code, String name, BigDecimal value) {
    if (value.signum() != 0) {
      all.add(
          Json.createObjectBuilder()
              .add("id", key)
              .add("type", type)
              .add("code", code)
              .add("class", "")
              .add("include", type.equals("tax") && included())
              .add("available", true)
              .add("value", value)
              .add("name", name)
              .add("weight", 0));
    }
  }
}
