package io.tillbridge.spi.mapping;

import io.tillbridge.spi.document.FieldValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of one call. A value is one of: String, BigDecimal, Boolean, LocalDate, Instant,
 * {@link io.tillbridge.spi.money.Money}, {@link io.tillbridge.spi.document.FieldValue}, a canonical
 * record, or a List or Map of these. An argument without a value is left out.
 */
public record Arguments(Map<String, Object> values) {

  public Arguments {
    values =
        values instanceof NamedValues
            ? values
            : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Arguments in two lists of one length; a value that is null is left out. Cheaper than by a map.
   */
  public static Arguments of(List<String> names, List<@Nullable Object> values) {
    return new Arguments(new NamedValues(names, values));
  }

  /** The argument, if it is there and of this type. */
  public <T> Optional<T> get(String name, Class<T> type) {
    Object value = values.get(name);
    return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
  }

  /** The argument as text, "" where it is left out. */
  public String text(String name) {
    Object value = values.get(name);
    if (value instanceof FieldValue field) {
      return field.text();
    }
    return value == null ? "" : value.toString();
  }
}
