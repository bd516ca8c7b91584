package io.tillbridge.xcart.order;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;

/**
 * The camel-case "complex" order of X-Cart 5.4's REST API, brought into the shape of 5.5. Its
 * {@code subtotal} is the total less shipping, not the sum of the items, and is not used. Refunds
 * are not in it.
 */
final class ComplexSchema {
  private static final JsonProvider JSON = JsonProvider.provider();

  private ComplexSchema() {}

  static JsonObject modern(JsonObject complex) {
    List<Problem> faults = new ArrayList<>();
    Members from = Members.of(complex, faults);
    JsonObjectBuilder order = JSON.createObjectBuilder();
    order
        .add("id", from.value("orderId"))
        .add("order_number", from.value("orderNumber"))
        .add("total", from.value("total"))
        .add("currency", from.value("currency"))
        .add("create_date", from.value("orderDate"))
        .add("update_date", from.value("updateDate"))
        .add("notes", from.value("customerNotes"))
        .add("admin_notes", from.value("adminNotes"))
        .add("shipping_method_name", from.value("shippingMethod"))
        .add("payment_status", status(from.text("paymentStatus")))
        .add("shipping_status", status(from.text("shippingStatus")));
    from.object("customerInfo").ifPresent(customer -> buyer(order, customer));
    from.object("billingInfo").ifPresent(a -> order.add("billing_address", ComplexAddress.of(a)));
    from.object("shippingInfo").ifPresent(a -> order.add("shipping_address", ComplexAddress.of(a)));
    if (from.has("items")) {
      order.add("items", items(from));
    }
    order.add("surcharges", ComplexSurcharges.of(from));
    order.add("payment_transactions", ComplexTransactions.of(from));
    return order.build();
  }

  private static JsonObject status(String code) {
    return JSON.createObjectBuilder().add("code", code).build();
  }

  private static void buyer(JsonObjectBuilder order, Members customer) {
    if (!customer.flag("isAnonymous", false)) {
      order.add("customer_id", customer.value("profileId"));
    }
    String email = customer.text("email");
    order.add("email", email.isEmpty() ? customer.text("login") : email);
  }

  private static JsonArrayBuilder items(Members from) {
    JsonArrayBuilder items = JSON.createArrayBuilder();
    for (Members item : from.objects("items")) {
      items.add(
          JSON.createObjectBuilder()
              .add("id", item.value("itemId"))
              .add("product_id", item.value("productId"))
              .add("sku", item.value("sku"))
              .add("name", item.value("name"))
              .add("item_net_price", item.value("price"))
              .add("amount", item.value("quantity"))
              .add("attributes", item.value("attributes")));
    }
    return items;
  }
}
