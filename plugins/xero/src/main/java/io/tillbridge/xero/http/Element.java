package io.tillbridge.xero.http;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object of an answer, read leniently: a member that is left out, null or of another type is
 * simply not there. Xero leaves members out, and adds new ones over time.
 */
public record Element(JsonObject json) {

  private static final int MOST_DIGITS = 40;

  /** An object without members. */
  public static final Element EMPTY = new Element(JsonValue.EMPTY_JSON_OBJECT);

  /** The member as text, "" where there is none. */
  public String text(String name) {
    JsonValue value = json.get(name);
    if (value instanceof JsonString string) {
      return string.getString();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  /** The member as an exact number, also where it is written as text. */
  public Optional<BigDecimal> decimal(String name) {
    try {
      String text = text(name);
      return text.isEmpty()
          ? Optional.empty()
          : Optional.of(new BigDecimal(text)).filter(Element::writable);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** 1e999999999 is short to read and would fill the memory once written out. */
  private static boolean writable(BigDecimal number) {
    return Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  /** Whether the member is there and true. */
  public boolean yes(String name) {
    return JsonValue.TRUE.equals(json.get(name));
  }

  /** The object under {@code name}, an empty one where there is none. */
  public Element element(String name) {
    return json.get(name) instanceof JsonObject object ? new Element(object) : EMPTY;
  }

  /** The objects in the array under {@code name}. */
  public List<Element> elements(String name) {
    return json.get(name) instanceof JsonArray array ? of(array) : List.of();
  }

  /** The objects in {@code array}. */
  public static List<Element> of(JsonArray array) {
    return array.stream()
        .filter(JsonObject.class::isInstance)
        .map(value -> new Element(value.asJsonObject()))
        .toList();
  }
}
