package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * An order as a webhook carried it, in the shape of the REST API: snake case as of 5.5, or the
 * camel case of the older API's complex schema.
 *
 * @param order in the shape of 5.5
 * @param transactions its payment transactions, none where the message has none
 */
public record AnnouncedOrder(JsonObject order, List<JsonObject> transactions) {

  public AnnouncedOrder {
    transactions = List.copyOf(transactions);
  }

  /** Reads either shape. */
  public static AnnouncedOrder from(JsonObject announced) {
    JsonObject order =
        announced.containsKey("orderId") ? ComplexSchema.modern(announced) : announced;
    JsonValue listed = order.get("payment_transactions");
    List<JsonObject> transactions = new ArrayList<>();
    if (listed instanceof JsonArray array) {
      for (JsonValue each : array) {
        transactions.add(each instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT);
      }
    }
    return new AnnouncedOrder(order, transactions);
  }

  /** Whether the message carries the order with this id. */
  public boolean hasId(String id) {
    return Members.of(order, new ArrayList<>()).key("id").equals(id);
  }
}
