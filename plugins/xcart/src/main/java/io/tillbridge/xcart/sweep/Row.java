package io.tillbridge.xcart.sweep;

import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;

/**
 * What a list tells of one order.
 *
 * @param id "" where the order has none that can be read
 * @param unfinished whether it is a checkout that was never placed
 */
record Row(String id, Instant created, Instant changed, boolean unfinished) {

  static Row of(JsonObject json) {
    Members order = Members.of(json, new ArrayList<>());
    Instant created = order.time("create_date").orElse(Instant.EPOCH);
    return new Row(
        order.key("id"),
        created,
        order.time("update_date").orElse(created),
        order.text("order_number").isEmpty()
            || order.named("shipping_status", "code").equals("NF"));
  }
}
