package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something a scenario says: a text, a list or named things. What can't be understood is told with
 * the place where it stands.
 *
 * @param place file, case and step
 * @param value a String, a List or a Map
 */
record Given(String place, Object value) {

  /** The text it is. */
  String text() {
    if (value instanceof String text) {
      return text;
    }
    throw wrong("should be a single text or number, not " + value);
  }

  /** The sum of money or quantity it is. */
  BigDecimal number() {
    try {
      return new BigDecimal(text());
    } catch (NumberFormatException unreadable) {
      throw wrong("should be a number, not " + value);
    }
  }

  boolean isText() {
    return value instanceof String;
  }

  boolean isList() {
    return value instanceof List;
  }

  /** What it lists; something single is a list of one. */
  List<Given> each() {
    if (!(value instanceof List<?> list)) {
      return List.of(this);
    }
    List<Given> all = new ArrayList<>();
    list.forEach(one -> all.add(new Given(place, one)));
    return all;
  }

  /** What it names, in the order in which it stands there. */
  Map<String, Given> named() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("should be names with values, not " + value);
    }
    Map<String, Given> all = new LinkedHashMap<>();
    map.forEach((name, one) -> all.put(String.valueOf(name), new Given(place, one)));
    return all;
  }

  Optional<Given> get(String name) {
    return Optional.ofNullable(named().get(name));
  }

  Given require(String name) {
    return get(name).orElseThrow(() -> wrong("misses " + name));
  }

  Optional<String> text(String name) {
    return get(name).map(Given::text);
  }

  BigDecimal number(String name, BigDecimal otherwise) {
    return get(name).map(Given::number).orElse(otherwise);
  }

  boolean yes(String name) {
    return text(name).map("yes"::equals).orElse(false);
  }

  /** Fails where it names anything else. */
  Given only(Set<String> names) {
    for (String name : named().keySet()) {
      if (!names.contains(name)) {
        throw wrong("says \"" + name + "\", which is none of " + names);
      }
    }
    return this;
  }

  /** The same, found at a more exact place. */
  Given at(String more) {
    return new Given(place + ", " + more, value);
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(place + ": " + why);
  }
}
