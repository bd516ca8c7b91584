package io.tillbridge.server.e2e;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/** What customers and clerks do in the shop. */
record Shop(Web web) {

  /** Places an order and announces it; gives it with its number. */
  Placed place(ShopOrder order) {
    return place(order, true);
  }

  /** Places an order of which no webhook tells. */
  Placed placeSilently(ShopOrder order) {
    return place(order, false);
  }

  private Placed place(ShopOrder order, boolean announced) {
    JsonObject answer =
        web.send(
            "POST",
            "/sandbox/xcart/orders",
            Json.createObjectBuilder()
                .add("order", order.json())
                .add("payment_transactions", order.transactions())
                .add("webhook", announced)
                .build());
    return new Placed(answer.getInt("id"), answer.getString("order_number"), order);
  }

  /** The order is now as {@code changed} says, and the shop announces it. */
  Placed change(Placed placed, ShopOrder changed) {
    return change(placed, changed, changed.json());
  }

  /** Only the status and the money moved change. */
  Placed pays(Placed placed) {
    return changes(placed, "P");
  }

  /** Only the status, and the money moved with it, change. */
  Placed changes(Placed placed, String status) {
    ShopOrder changed = placed.order().status(status);
    JsonObjectBuilder patch =
        Json.createObjectBuilder()
            .add("payment_status", Json.createObjectBuilder().add("code", status));
    return change(placed, changed, patch.build());
  }

  private Placed change(Placed placed, ShopOrder changed, JsonObject patch) {
    web.send(
        "PATCH",
        "/sandbox/xcart/orders/" + placed.id(),
        Json.createObjectBuilder()
            .add("order", patch)
            .add("payment_transactions", changed.transactions())
            .build());
    return new Placed(placed.id(), placed.number(), changed);
  }

  /** Announces an order again, nothing changed. */
  void announces(Placed placed) {
    web.send("PATCH", "/sandbox/xcart/orders/" + placed.id(), JsonValue.EMPTY_JSON_OBJECT);
  }

  /** How many deliveries have not been taken yet. */
  int undelivered() {
    return web.get("/sandbox/webhook").asJsonObject().getInt("waiting");
  }

  /** An order of the shop. */
  record Placed(long id, String number, ShopOrder order) {}
}
