package io.tillbridge.fields;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.Mapped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Calls functions by name, as a mapping does. */
final class Mapping {
  static final Map<String, FieldMapper> ALL =
      ServiceLoader.load(TillbridgePlugin.class).findFirst().orElseThrow().fieldMappers().stream()
          .collect(Collectors.toUnmodifiableMap(FieldMapper::name, Function.identity()));

  private Mapping() {}

  /** Calls with names and values in turn. */
  static Mapped call(String function, Object... namesAndValues) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return ALL.get(function).map(new Arguments(values));
  }

  /** The value of a call that has one. */
  static Object value(String function, Object... namesAndValues) {
    Mapped mapped = call(function, namesAndValues);
    if (mapped instanceof Mapped.Value value) {
      return value.value();
    }
    throw new AssertionError(mapped);
  }
}
