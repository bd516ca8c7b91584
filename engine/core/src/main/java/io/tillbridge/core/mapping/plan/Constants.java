package io.tillbridge.core.mapping.plan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Objects;

/** Constants of a mapping file as values. */
final class Constants {
  private Constants() {}

  static Object value(JsonNode node) {
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    return node.isNumber() ? node.decimalValue() : node.asText();
  }

  static JsonValue json(JsonProvider json, JsonNode node) {
    return Objects.requireNonNull(Values.of(json, value(node), true));
  }
}
