package io.tillbridge.sandbox.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The fields of a JSON object, read with forgiveness as the remote systems do: a number may come as
 * text, null means absent, and a field of another kind counts as absent.
 */
public record Fields(JsonObject object) {

  /** Whether the field is there and not null. */
  public boolean has(String name) {
    JsonValue value = object.get(name);
    return value != null && value != JsonValue.NULL;
  }

  /** The field as text; numbers are shown as they were written. */
  public Optional<String> text(String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonString string) {
      return Optional.of(string.getString());
    }
    return value instanceof JsonNumber number ? Optional.of(number.toString()) : Optional.empty();
  }

  /** The field as text, with empty text counted as absent. */
  public Optional<String> filled(String name) {
    return text(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  /** The field as an exact decimal. */
  public Optional<BigDecimal> number(String name) {
    JsonValue value = object.get(name);
    if (value instanceof JsonNumber number) {
      return Optional.of(number.bigDecimalValue());
    }
    return filled(name).flatMap(Fields::decimal);
  }

  /** The field as a whole number. */
  public Optional<Long> whole(String name) {
    return number(name).map(BigDecimal::longValue);
  }

  /** The field as yes or no; no where it is absent. */
  public boolean yes(String name) {
    JsonValue value = object.get(name);
    return value == JsonValue.TRUE || text(name).map("true"::equalsIgnoreCase).orElse(false);
  }

  /** The field as an identifier; the all-zero identifier, which stands for none, is absent. */
  public Optional<UUID> id(String name) {
    return filled(name).flatMap(Fields::uuid);
  }

  /** The nested object. */
  public Optional<Fields> nested(String name) {
    return object.get(name) instanceof JsonObject nested
        ? Optional.of(new Fields(nested))
        : Optional.empty();
  }

  /** The objects of an array, or none. */
  public List<JsonObject> objects(String name) {
    return object.get(name) instanceof JsonArray array
        ? array.stream().filter(JsonObject.class::isInstance).map(JsonObject.class::cast).toList()
        : List.of();
  }

  /** Reads an identifier. */
  public static Optional<UUID> uuid(String text) {
    try {
      UUID id = UUID.fromString(text);
      return text.length() == 36 && !id.equals(new UUID(0, 0)) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return Optional.of(new BigDecimal(text));
    } catch (NumberFormatException notANumber) {
      return Optional.empty();
    }
  }
}
