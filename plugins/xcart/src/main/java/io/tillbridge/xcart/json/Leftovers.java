package io.tillbridge.xcart.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Members that nothing read. Modules add their own to every document, so there are always some. */
final class Leftovers {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** A provider's own answers stand in these (card brand and last digits among them). */
  private static final Set<String> NEVER_KEPT =
      Set.of("payment_transactions", "transactions", "details", "backend_transactions");

  private Leftovers() {}

  /**
   * What was not read. In a record's JSON these stand beside its own members, so one that is called
   * like a component of the record is kept under its name with {@code shop_} before it.
   */
  static JsonObject of(JsonObject object, Set<String> read, Class<? extends Record> record) {
    Set<String> taken =
        Arrays.stream(record.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());
    JsonObjectBuilder kept = JSON.createObjectBuilder();
    boolean any = false;
    for (var member : object.entrySet()) {
      String name = member.getKey();
      if (read.contains(name) || NEVER_KEPT.contains(name) || member.getValue() == JsonValue.NULL) {
        continue;
      }
      kept.add(taken.contains(name) ? "shop_" + name : name, member.getValue());
      any = true;
    }
    return any ? kept.build() : JsonValue.EMPTY_JSON_OBJECT;
  }
}
