package io.tillbridge.xcart.webhook;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Set;

/**
 * An announced order without what payment providers answered: card brands, holders and digits stand
 * there, and an event is kept.
 */
final class WithoutCardDetails {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final Set<String> OF_AN_ORDER = Set.of("details");
  private static final Set<String> TRANSACTIONS = Set.of("payment_transactions", "transactions");
  private static final Set<String> OF_A_TRANSACTION = Set.of("data", "note");

  private WithoutCardDetails() {}

  static JsonObject of(JsonObject order) {
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    order.forEach(
        (name, value) -> {
          if (!OF_AN_ORDER.contains(name)) {
            kept.add(name, TRANSACTIONS.contains(name) ? stripped(value) : value);
          }
        });
    return kept.build();
  }

  private static JsonValue stripped(JsonValue value) {
    if (value instanceof JsonArray array) {
      JsonArrayBuilder kept = JSON.createArrayBuilder();
      array.forEach(each -> kept.add(stripped(each)));
      return kept.build();
    }
    if (value instanceof JsonObject object) {
      JsonObjectBuilder kept = JSON.createObjectBuilder();
      object.forEach(
          (name, each) -> {
            if (!OF_A_TRANSACTION.contains(name)) {
              kept.add(name, stripped(each));
            }
          });
      return kept.build();
    }
    return value;
  }
}
