package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The registered customers, as far as the orders tell. A profile has no name: addresses do. */
final class Profiles {
  private Profiles() {}

  static Map<Long, JsonObject> of(Collection<JsonObject> orders) {
    Map<Long, JsonObject> profiles = new TreeMap<>();
    for (JsonObject order : orders) {
      new Fields(order)
          .whole("customer_id")
          .ifPresent(id -> profiles.putIfAbsent(id, profile(id, order)));
    }
    return profiles;
  }

  /** The addresses of a customer's last order. */
  static JsonArray addresses(long customer, Collection<JsonObject> orders) {
    JsonArrayBuilder addresses = JsonText.array();
    orders.stream()
        .filter(o -> new Fields(o).whole("customer_id").filter(id -> id == customer).isPresent())
        .reduce((first, second) -> second)
        .ifPresent(
            order -> {
              add(addresses, order, "billing_address", "is_billing");
              add(addresses, order, "shipping_address", "is_shipping");
            });
    return addresses.build();
  }

  private static void add(
      JsonArrayBuilder addresses, JsonObject order, String address, String purpose) {
    new Fields(order)
        .nested(address)
        .ifPresent(found -> addresses.add(JsonText.object(found.object()).add(purpose, true)));
  }

  private static JsonObject profile(long id, JsonObject order) {
    return JsonText.object()
        .add("id", id)
        .add("login", order.getString("email", ""))
        .add("access_level", 0)
        .add("create_date", order.getString("create_date"))
        .add("status", "E")
        .add("language", "en")
        .build();
  }
}
