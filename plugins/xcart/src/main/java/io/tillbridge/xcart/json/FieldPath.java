package io.tillbridge.xcart.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands in a message: names with dots between ({@code order.id}), or a JSON pointer
 * ({@code /order/id}).
 *
 * @param steps the names and indexes to follow
 */
public record FieldPath(List<String> steps) {

  public FieldPath {
    steps = List.copyOf(steps);
  }

  /** Reads either form; "" points nowhere. */
  public static FieldPath of(String text) {
    if (text.isEmpty()) {
      return new FieldPath(List.of());
    }
    if (!text.startsWith("/")) {
      return new FieldPath(Arrays.asList(text.split("\\.", -1)));
    }
    return new FieldPath(
        Arrays.stream(text.substring(1).split("/", -1))
            .map(step -> step.replace("~1", "/").replace("~0", "~"))
            .toList());
  }

  /** What stands there, if anything but null does. */
  public Optional<JsonValue> in(JsonValue root) {
    if (steps.isEmpty()) {
      return Optional.empty();
    }
    JsonValue at = root;
    for (String step : steps) {
      at = below(at, step);
    }
    return at == JsonValue.NULL ? Optional.empty() : Optional.of(at);
  }

  private static JsonValue below(JsonValue at, String step) {
    if (at instanceof JsonObject object) {
      JsonValue value = object.get(step);
      return value == null ? JsonValue.NULL : value;
    }
    if (at instanceof JsonArray array && step.matches("\\d{1,6}")) {
      int index = Integer.parseInt(step);
      return index < array.size() ? array.get(index) : JsonValue.NULL;
    }
    return JsonValue.NULL;
  }
}
