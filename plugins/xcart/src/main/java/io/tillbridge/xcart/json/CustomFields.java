package io.tillbridge.xcart.json;

import io.tillbridge.spi.document.FieldValue;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Custom fields as typed values. */
public final class CustomFields {
  private CustomFields() {}

  /** Those members of a document that the settings name, where they hold one value. */
  public static Map<String, FieldValue> named(Members document, Set<String> names) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (String name : names) {
      typed(document.value(name)).ifPresent(value -> fields.put(name, value));
    }
    return fields;
  }

  /** The fields of a list of {@code {"name": …, "value": …}}; the later of one name counts. */
  public static Map<String, FieldValue> listed(List<Members> entries) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    for (Members entry : entries) {
      String name = entry.text("name");
      if (!name.isEmpty()) {
        typed(entry.value("value")).ifPresent(value -> fields.put(name, value));
      }
    }
    return fields;
  }

  /** The values of a map from name to value. */
  public static Map<String, FieldValue> mapped(JsonValue map) {
    Map<String, FieldValue> fields = new LinkedHashMap<>();
    if (map.getValueType() == JsonValue.ValueType.OBJECT) {
      map.asJsonObject()
          .forEach((name, json) -> typed(json).ifPresent(value -> fields.put(name, value)));
    }
    return fields;
  }

  /** One value with its type; empty for null, blank text, lists and objects. */
  static Optional<FieldValue> typed(JsonValue value) {
    return switch (value.getValueType()) {
      case STRING -> {
        String text = ((JsonString) value).getString().trim();
        yield text.isEmpty() ? Optional.empty() : Optional.of(new FieldValue.Text(text));
      }
      case NUMBER -> Numbers.exact(value).map(FieldValue.Decimal::new);
      case TRUE -> Optional.of(new FieldValue.YesNo(true));
      case FALSE -> Optional.of(new FieldValue.YesNo(false));
      case NULL, ARRAY, OBJECT -> Optional.empty();
    };
  }
}
