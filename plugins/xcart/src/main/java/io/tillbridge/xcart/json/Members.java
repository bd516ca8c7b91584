package io.tillbridge.xcart.json;

import io.tillbridge.spi.connector.Problem;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of one object, read by name. A member that is null or left out reads as absent; one
 * that can't be what it should be is told to the list of problems under its full path, and reads as
 * absent too. Remembers what was read, so that the rest can be kept. For one thread.
 */
public final class Members {
  private final JsonObject object;
  private final String path;
  private final List<Problem> problems;
  private final Set<String> read = new HashSet<>();

  private Members(JsonObject object, String path, List<Problem> problems) {
    this.object = object;
    this.path = path;
    this.problems = problems;
  }

  /** Reads a whole document; faults are added to {@code problems}. */
  public static Members of(JsonObject object, List<Problem> problems) {
    return new Members(object, "", problems);
  }

  /** Reads a document that stands at {@code path} of something greater. */
  public static Members of(JsonObject object, String path, List<Problem> problems) {
    return new Members(object, path, problems);
  }

  /** Text; a number or truth value as it is written; "" where absent. */
  public String text(String name) {
    JsonValue value = value(name);
    return switch (value.getValueType()) {
      case STRING -> ((JsonString) value).getString().trim();
      case NUMBER, TRUE, FALSE -> value.toString();
      case NULL -> "";
      case ARRAY, OBJECT -> {
        // PHP writes a map without entries as [], so an empty one stands for nothing.
        if (!isEmpty(value)) {
          problem(name, "is not a text", "");
        }
        yield "";
      }
    };
  }

  /** An exact decimal. */
  public Optional<BigDecimal> number(String name) {
    JsonValue value = value(name);
    if (value == JsonValue.NULL || (value instanceof JsonString s && s.getString().isBlank())) {
      return Optional.empty();
    }
    Optional<BigDecimal> number = Numbers.exact(value);
    if (number.isEmpty()) {
      problem(name, shown(value) + " is not a number", "");
    }
    return number;
  }

  /** An exact decimal that there is no doing without; its absence is a problem, and reads as 0. */
  public BigDecimal requiredNumber(String name) {
    int before = problems.size();
    return number(name)
        .orElseGet(
            () -> {
              if (problems.size() == before) {
                problem(name, "is missing", "look at the order in the shop and save it again");
              }
              return BigDecimal.ZERO;
            });
  }

  /** A whole number above zero that identifies something; "" where absent, null or 0. */
  public String key(String name) {
    String text =
        value(name) instanceof JsonNumber number && number.isIntegral()
            ? number.bigIntegerValue().toString()
            : text(name);
    return text.equals("0") ? "" : text;
  }

  /** Yes or no, also as 0 and 1 or their texts. */
  public boolean flag(String name, boolean absent) {
    String text = text(name).toLowerCase(Locale.ROOT);
    return switch (text) {
      case "true", "1", "y", "yes" -> true;
      case "false", "0", "n", "no" -> false;
      case "" -> absent;
      default -> {
        problem(name, shown(value(name)) + " is neither true nor false", "");
        yield absent;
      }
    };
  }

  /** A moment: ISO 8601 with its offset, or seconds since 1970 as the older API has it. */
  public Optional<Instant> time(String name) {
    String text = text(name);
    if (text.isEmpty() || text.equals("0")) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          text.matches("\\d{1,11}")
              ? Instant.ofEpochSecond(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      problem(name, "'" + text + "' is not a date and time with its offset", "");
      return Optional.empty();
    }
  }

  /** An object; an empty array counts as absent, as that is how PHP writes an empty map. */
  public Optional<Members> object(String name) {
    JsonValue value = value(name);
    if (value instanceof JsonObject inner) {
      return Optional.of(new Members(inner, at(name), problems));
    }
    if (value != JsonValue.NULL && !isEmpty(value)) {
      problem(name, "is not an object", "");
    }
    return Optional.empty();
  }

  /** A text, or the text called {@code inner} of an object: the two ways a reference is shown. */
  public String named(String name, String inner) {
    return value(name) instanceof JsonObject ? object(name).orElseThrow().text(inner) : text(name);
  }

  /** The objects of an array; PHP writes an array with gaps as an object, so its values count. */
  public List<Members> objects(String name) {
    JsonValue value = value(name);
    if (value == JsonValue.NULL) {
      return List.of();
    }
    if (!(value instanceof JsonArray) && !(value instanceof JsonObject)) {
      problem(name, "is not a list", "");
      return List.of();
    }
    Collection<JsonValue> entries =
        value instanceof JsonArray array ? array : value.asJsonObject().values();
    List<Members> objects = new ArrayList<>();
    for (JsonValue entry : entries) {
      String where = name + "[" + objects.size() + "]";
      if (entry instanceof JsonObject inner) {
        objects.add(new Members(inner, at(where), problems));
      } else {
        problem(where, "is not an object", "");
      }
    }
    return objects;
  }

  /** Those of its members that are objects, by name. */
  public Map<String, Members> entries() {
    Map<String, Members> entries = new LinkedHashMap<>();
    for (String name : object.keySet()) {
      object(name).ifPresent(entry -> entries.put(name, entry));
    }
    return entries;
  }

  /** The names of its members, in their order. */
  public Set<String> names() {
    return object.keySet();
  }

  /** Whether the member is there and not null. */
  public boolean has(String name) {
    return value(name) != JsonValue.NULL;
  }

  /** Tells a fault of one member. */
  public void problem(String name, String message, String advice) {
    problems.add(new Problem(at(name), message, advice));
  }

  /** The member as it stands; {@link JsonValue#NULL} where absent. */
  public JsonValue value(String name) {
    read.add(name);
    JsonValue value = object.get(name);
    return value == null ? JsonValue.NULL : value;
  }

  /** What was not read, to be kept beside the record of this type. */
  public JsonObject unread(Class<? extends Record> record) {
    return Leftovers.of(object, read, record);
  }

  private String at(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  private static boolean isEmpty(JsonValue value) {
    return (value instanceof JsonArray array && array.isEmpty())
        || (value instanceof JsonObject inner && inner.isEmpty());
  }

  private static String shown(JsonValue value) {
    String text = value instanceof JsonNumber ? "the number" : value.toString();
    return text.length() > 40 ? text.substring(0, 40) + "…" : text;
  }
}
