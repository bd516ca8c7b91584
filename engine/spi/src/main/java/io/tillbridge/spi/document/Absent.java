package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands in a canonical record for a member that the JSON it was read from left out. */
final class Absent {
  private Absent() {}

  static String text(@Nullable String given) {
    return given == null ? "" : given;
  }

  static <T> List<T> list(@Nullable List<T> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  static <V> Map<String, V> map(@Nullable Map<String, V> given) {
    return given == null || given.isEmpty()
        ? Map.of()
        : Collections.unmodifiableMap(new LinkedHashMap<>(given));
  }

  static JsonObject object(@Nullable JsonObject given) {
    return given == null ? JsonObject.EMPTY_JSON_OBJECT : given;
  }

  static <T> T required(@Nullable T given, String what) {
    if (given == null) {
      throw new IllegalArgumentException(what + " is missing");
    }
    return given;
  }

  static Money sameCurrency(@Nullable Money given, String currency, String what) {
    Money amount = required(given, what);
    if (!amount.currency().equals(currency)) {
      throw new IllegalArgumentException(
          what + " is in " + amount.currency() + " in an order in " + currency);
    }
    return amount;
  }
}
