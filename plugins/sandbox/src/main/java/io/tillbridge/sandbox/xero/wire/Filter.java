package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Refusal;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code where} parameter: comparisons joined by AND (or {@code &&}), and by OR (or {@code ||})
 * which binds less. No parentheses, no functions but {@code Guid} and {@code DateTime}.
 */
public final class Filter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:"
              + "(?<op>==|!=|>=|<=|>|<)"
              + "|(?<and>&&|(?i:AND)\\b)|(?<or>\\|\\||(?i:OR)\\b)"
              + "|\"(?<text>[^\"]*)\""
              + "|(?i:Guid)\\(\"(?<guid>[^\"]*)\"\\)"
              + "|(?i:DateTime)\\((?<date>[0-9, ]+)\\)"
              + "|(?<number>-?\\d+(?:\\.\\d+)?)"
              + "|(?<field>[A-Za-z][A-Za-z0-9_.]*))\\s*");

  private static final Pattern DOT = Pattern.compile("\\.");

  private final String text;
  private final Matcher tokens;
  private int position;

  private Filter(String text) {
    this.text = text;
    this.tokens = TOKEN.matcher(text);
  }

  /**
   * Reads a filter over things as they are shown.
   *
   * @throws Refusal 400 if it cannot be read
   */
  public static Predicate<JsonObject> parse(String where) {
    return new Filter(where).whole();
  }

  private Predicate<JsonObject> whole() {
    List<Predicate<JsonObject>> alternatives = new ArrayList<>();
    Predicate<JsonObject> conjunction = comparison();
    while (next()) {
      if (tokens.group("and") != null) {
        conjunction = conjunction.and(comparison());
      } else if (tokens.group("or") != null) {
        alternatives.add(conjunction);
        conjunction = comparison();
      } else {
        throw unreadable();
      }
    }
    alternatives.add(conjunction);
    return thing -> alternatives.stream().anyMatch(one -> one.test(thing));
  }

  private Predicate<JsonObject> comparison() {
    String field = group("field");
    String op = group("op");
    if (!next()) {
      throw unreadable();
    }
    String wanted = value();
    return thing -> compare(field, find(thing, field), op, wanted);
  }

  private String value() {
    for (String kind : List.of("text", "guid", "number")) {
      String found = tokens.group(kind);
      if (found != null) {
        return kind.equals("guid") ? found.toLowerCase(Locale.ROOT) : found;
      }
    }
    if (tokens.group("date") != null) {
      List<Integer> parts =
          Pattern.compile(" *, *")
              .splitAsStream(tokens.group("date").strip())
              .map(Integer::valueOf)
              .toList();
      if (parts.size() >= 3) {
        return XeroDate.of(LocalDate.of(parts.get(0), parts.get(1), parts.get(2)));
      }
    }
    String word = tokens.group("field");
    if (word == null || !word.matches("(?i)true|false|null")) {
      throw unreadable();
    }
    return word.toLowerCase(Locale.ROOT);
  }

  private static Optional<JsonValue> find(JsonObject thing, String field) {
    JsonValue value = thing;
    for (String part : DOT.splitAsStream(field).toList()) {
      value = value instanceof JsonObject object ? object.get(part) : null;
    }
    return Optional.ofNullable(value);
  }

  private static boolean compare(
      String field, Optional<JsonValue> value, String op, String wanted) {
    if (value.isEmpty() || value.get() == JsonValue.NULL) {
      return wanted.equals("null") == op.equals("==");
    }
    int compared = compare(field, value.get(), wanted);
    return switch (op) {
      case "==" -> compared == 0;
      case "!=" -> compared != 0;
      case ">=" -> compared >= 0;
      case "<=" -> compared <= 0;
      case ">" -> compared > 0;
      default -> compared < 0;
    };
  }

  private static int compare(String field, JsonValue value, String wanted) {
    if (value instanceof JsonNumber number) {
      try {
        return number.bigDecimalValue().compareTo(new BigDecimal(wanted));
      } catch (NumberFormatException notANumber) {
        throw XeroError.query("Operator '==' incompatible with the type of " + field);
      }
    }
    if (value instanceof JsonString string) {
      Optional<LocalDate> day =
          wanted.startsWith("/Date(") ? XeroDate.day(string.getString()) : Optional.empty();
      return day.isPresent()
          ? day.get().compareTo(XeroDate.day(wanted).orElse(LocalDate.EPOCH))
          : string.getString().compareToIgnoreCase(wanted);
    }
    return value.toString().compareTo(wanted);
  }

  private String group(String name) {
    String found = next() ? tokens.group(name) : null;
    if (found == null) {
      throw unreadable();
    }
    return found;
  }

  private boolean next() {
    if (position >= text.length()) {
      return false;
    }
    if (!tokens.find(position) || tokens.start() != position) {
      throw unreadable();
    }
    position = tokens.end();
    return true;
  }

  private Refusal unreadable() {
    return XeroError.query("The where clause cannot be read: " + text);
  }
}
