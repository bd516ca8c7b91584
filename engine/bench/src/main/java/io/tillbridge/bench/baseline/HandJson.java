package io.tillbridge.bench.baseline;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An order from JSON and back, member by member. It does less than what it is held against: custom
 * fields, refunds, addresses of the customer and unknown members are not read.
 */
public final class HandJson {
  private static final JsonObject NOTHING = JsonValue.EMPTY_JSON_OBJECT;

  private final JsonProvider json = JsonProvider.provider();

  /** Reads an order. */
  public Order read(String text) {
    JsonObject order;
    try (JsonReader reader = json.createReader(new StringReader(text))) {
      order = reader.readObject();
    }
    return new Order(
        order.getString("id"),
        order.getString("number"),
        Instant.parse(order.getString("placedAt")),
        Instant.parse(order.getString("updatedAt")),
        order.getString("currency"),
        PriceBasis.valueOf(order.getString("priceBasis")),
        status(order.getJsonObject("paymentStatus")),
        status(order.getJsonObject("fulfilmentStatus")),
        customer(order.getJsonObject("customer")),
        address(order.getJsonObject("billingAddress")),
        address(order.getJsonObject("shippingAddress")),
        list(order.getJsonArray("lines"), HandJson::line),
        list(order.getJsonArray("surcharges"), HandJson::surcharge),
        list(order.getJsonArray("payments"), HandJson::payment),
        List.of(),
        Money.parse(order.getString("total")),
        order.getString("shippingMethod"),
        order.getString("paymentMethod"),
        order.getString("customerNote"),
        order.getString("link"),
        Map.of(),
        NOTHING);
  }

  /** Writes an order. */
  public String write(Order order) {
    return json.createObjectBuilder()
        .add("billingAddress", address(order.billingAddress()))
        .add("currency", order.currency())
        .add("customFields", NOTHING)
        .add("customer", customer(order.customer()))
        .add("customerNote", order.customerNote())
        .add("fulfilmentStatus", status(order.fulfilmentStatus()))
        .add("id", order.id())
        .add("lines", array(order.lines(), this::line))
        .add("link", order.link())
        .add("number", order.number())
        .add("paymentMethod", order.paymentMethod())
        .add("paymentStatus", status(order.paymentStatus()))
        .add("payments", array(order.payments(), this::payment))
        .add("placedAt", order.placedAt().toString())
        .add("priceBasis", order.priceBasis().name())
        .add("refunds", JsonValue.EMPTY_JSON_ARRAY)
        .add("shippingAddress", address(order.shippingAddress()))
        .add("shippingMethod", order.shippingMethod())
        .add("surcharges", array(order.surcharges(), this::surcharge))
        .add("total", order.total().toString())
        .add("updatedAt", order.updatedAt().toString())
        .build()
        .toString();
  }

  private static StatusCode status(JsonObject status) {
    return new StatusCode(status.getString("code"), status.getString("name"));
  }

  private static Customer customer(JsonObject customer) {
    return new Customer(
        customer.getString("id"),
        customer.getString("name"),
        customer.getString("firstName"),
        customer.getString("lastName"),
        customer.getString("company"),
        customer.getString("email"),
        customer.getString("phone"),
        customer.getString("taxNumber"),
        customer.getBoolean("guest"),
        List.of(),
        Map.of(),
        NOTHING);
  }

  private static Address address(JsonObject address) {
    return new Address(
        address.getString("firstName"),
        address.getString("lastName"),
        address.getString("company"),
        address.getJsonArray("lines").getValuesAs(JsonString::getString),
        address.getString("city"),
        address.getString("region"),
        address.getString("postcode"),
        address.getString("country"),
        address.getString("phone"),
        Map.of(),
        NOTHING);
  }

  private static OrderLine line(JsonObject line) {
    return new OrderLine(
        line.getString("id"),
        line.getString("productId"),
        line.getString("sku"),
        line.getString("name"),
        line.getJsonNumber("quantity").bigDecimalValue(),
        Money.parse(line.getString("unitPrice")),
        Money.parse(line.getString("discounted")),
        line.getString("productClass"),
        line.getString("taxClass"),
        list(line.getJsonArray("surcharges"), HandJson::surcharge),
        Map.of(),
        NOTHING);
  }

  private static Surcharge surcharge(JsonObject surcharge) {
    return new Surcharge(
        surcharge.getString("id"),
        Surcharge.Kind.valueOf(surcharge.getString("kind")),
        surcharge.getString("code"),
        surcharge.getString("name"),
        Money.parse(surcharge.getString("amount")),
        surcharge.getBoolean("included"),
        NOTHING);
  }

  private static Payment payment(JsonObject payment) {
    return new Payment(
        payment.getString("id"),
        payment.getString("orderId"),
        Payment.State.valueOf(payment.getString("state")),
        Money.parse(payment.getString("amount")),
        Instant.parse(payment.getString("at")),
        payment.getString("method"),
        payment.getString("reference"),
        payment.getBoolean("assumed"),
        NOTHING);
  }

  private static <T> List<T> list(JsonArray array, Function<JsonObject, T> each) {
    List<T> list = new ArrayList<>(array.size());
    for (JsonValue value : array) {
      list.add(each.apply(value.asJsonObject()));
    }
    return list;
  }

  private JsonObjectBuilder status(StatusCode status) {
    return json.createObjectBuilder().add("code", status.code()).add("name", status.name());
  }

  private JsonObjectBuilder customer(Customer customer) {
    return json.createObjectBuilder()
        .add("addresses", JsonValue.EMPTY_JSON_ARRAY)
        .add("company", customer.company())
        .add("customFields", NOTHING)
        .add("email", customer.email())
        .add("firstName", customer.firstName())
        .add("guest", customer.guest())
        .add("id", customer.id())
        .add("lastName", customer.lastName())
        .add("name", customer.name())
        .add("phone", customer.phone())
        .add("taxNumber", customer.taxNumber());
  }

  private JsonObjectBuilder address(Address address) {
    return json.createObjectBuilder()
        .add("city", address.city())
        .add("company", address.company())
        .add("country", address.country())
        .add("customFields", NOTHING)
        .add("firstName", address.firstName())
        .add("lastName", address.lastName())
        .add("lines", json.createArrayBuilder(address.lines()))
        .add("phone", address.phone())
        .add("postcode", address.postcode())
        .add("region", address.region());
  }

  private JsonObjectBuilder line(OrderLine line) {
    return json.createObjectBuilder()
        .add("customFields", NOTHING)
        .add("discounted", line.discounted().toString())
        .add("id", line.id())
        .add("name", line.name())
        .add("productClass", line.productClass())
        .add("productId", line.productId())
        .add("quantity", line.quantity())
        .add("sku", line.sku())
        .add("surcharges", array(line.surcharges(), this::surcharge))
        .add("taxClass", line.taxClass())
        .add("unitPrice", line.unitPrice().toString());
  }

  private JsonObjectBuilder surcharge(Surcharge surcharge) {
    return json.createObjectBuilder()
        .add("amount", surcharge.amount().toString())
        .add("code", surcharge.code())
        .add("id", surcharge.id())
        .add("included", surcharge.included())
        .add("kind", surcharge.kind().name())
        .add("name", surcharge.name());
  }

  private JsonObjectBuilder payment(Payment payment) {
    return json.createObjectBuilder()
        .add("amount", payment.amount().toString())
        .add("assumed", payment.assumed())
        .add("at", payment.at().toString())
        .add("id", payment.id())
        .add("method", payment.method())
        .add("orderId", payment.orderId())
        .add("reference", payment.reference())
        .add("state", payment.state().name());
  }

  private <T> JsonArrayBuilder array(List<T> list, Function<T, JsonObjectBuilder> each) {
    JsonArrayBuilder array = json.createArrayBuilder();
    for (T element : list) {
      array.add(each.apply(element));
    }
    return array;
  }
}
