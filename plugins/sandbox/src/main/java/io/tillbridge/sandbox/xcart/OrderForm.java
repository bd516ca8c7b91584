package io.tillbridge.sandbox.xcart;

import static java.util.Map.entry;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Completes an order so that it looks as the shop's API shows it; what was given is kept. */
final class OrderForm {
  private static final DateTimeFormatter WITH_OFFSET =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
  private static final List<Map.Entry<String, JsonValue>> FIELDS =
      List.of(
          entry("email", JsonText.text("")),
          entry("items", JsonValue.EMPTY_JSON_ARRAY),
          entry("billing_address", JsonValue.NULL),
          entry("shipping_address", JsonValue.NULL),
          entry("customer_id", JsonValue.NULL),
          entry("shipping_id", JsonValue.NULL),
          entry("shipping_method_name", JsonValue.NULL),
          entry("notes", JsonText.text("")),
          entry("admin_notes", JsonText.text("")),
          entry("currency", JsonText.text("USD")),
          entry("stock_status", JsonText.text("reduced")),
          entry("surcharges", JsonValue.EMPTY_JSON_ARRAY),
          entry("tracking_numbers", JsonValue.EMPTY_JSON_ARRAY));

  private OrderForm() {}

  /** A moment as the shop writes it: whole seconds, in UTC, with an offset. */
  static String moment(Instant instant) {
    return WITH_OFFSET.format(instant);
  }

  /** The moment in a field of an order; the beginning of time where there is none. */
  static Instant moment(JsonObject order, String field) {
    return new Fields(order).text(field).flatMap(Moments::read).orElse(Instant.EPOCH);
  }

  static JsonObject completed(JsonObject given, long id, LongSupplier ids, Instant now) {
    Fields fields = new Fields(given);
    JsonObjectBuilder order = JsonText.object(given);
    order.add("id", id);
    order.add("order_number", fields.filled("order_number").orElse(String.valueOf(id)));
    for (var field : FIELDS) {
      if (!given.containsKey(field.getKey())) {
        order.add(field.getKey(), field.getValue());
      }
    }
    String created = fields.filled("create_date").orElse(moment(now));
    order.add("create_date", created);
    order.add("update_date", fields.filled("update_date").orElse(created));
    if (!fields.has("order_profile_id")) {
      order.add("order_profile_id", ids.getAsLong());
    }
    order.add("items", items(fields, ids));
    order.add("surcharges", withIds(fields.objects("surcharges"), ids));
    return statuses(order.build());
  }

  /** Completes the statuses, after a change too. */
  static JsonObject statuses(JsonObject order) {
    Fields fields = new Fields(order);
    JsonObjectBuilder changed = JsonText.object(order);
    StatusCodes.PAYMENT
        .completed(fields, "payment_status")
        .or(() -> StatusCodes.PAYMENT.shown("Q"))
        .ifPresent(status -> changed.add("payment_status", status));
    StatusCodes.SHIPPING
        .completed(fields, "shipping_status")
        .or(() -> StatusCodes.SHIPPING.shown("N"))
        .ifPresent(status -> changed.add("shipping_status", status));
    return changed.build();
  }

  private static JsonArrayBuilder items(Fields order, LongSupplier ids) {
    JsonArrayBuilder items = JsonText.array();
    for (JsonObject item : order.objects("items")) {
      JsonObjectBuilder completed = withId(item, ids);
      completed.add("surcharges", withIds(new Fields(item).objects("surcharges"), ids));
      if (!item.containsKey("item_net_price") && item.containsKey("price")) {
        completed.add("item_net_price", item.get("price"));
      }
      if (!item.containsKey("backordered_amount")) {
        completed.add("backordered_amount", 0);
      }
      items.add(completed);
    }
    return items;
  }

  static JsonArrayBuilder withIds(List<JsonObject> things, LongSupplier ids) {
    JsonArrayBuilder all = JsonText.array();
    things.forEach(thing -> all.add(withId(thing, ids)));
    return all;
  }

  private static JsonObjectBuilder withId(JsonObject thing, LongSupplier ids) {
    JsonObjectBuilder completed = JsonText.object();
    if (!new Fields(thing).has("id")) {
      completed.add("id", ids.getAsLong());
    }
    thing.forEach(completed::add);
    return completed;
  }
}
