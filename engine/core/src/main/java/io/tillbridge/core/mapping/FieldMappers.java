package io.tillbridge.core.mapping;

import io.tillbridge.core.mapping.address.AddressMappers;
import io.tillbridge.core.mapping.text.TextMappers;
import io.tillbridge.spi.mapping.FieldMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The named functions that mappings may call. Immutable. */
public final class FieldMappers {
  private final Map<String, FieldMapper> byName;

  private FieldMappers(List<FieldMapper> mappers) {
    Map<String, FieldMapper> named = new TreeMap<>();
    for (FieldMapper mapper : mappers) {
      if (named.put(mapper.name(), mapper) != null) {
        throw new IllegalArgumentException(
            "two field mappers are called '" + mapper.name() + "': remove one plugin");
      }
    }
    this.byName = Collections.unmodifiableMap(named);
  }

  /** Those that are always there. */
  public static FieldMappers standard() {
    return new FieldMappers(List.of()).with(TextMappers.all()).with(AddressMappers.all());
  }

  /** These and those of plugins; throws IllegalArgumentException where two share a name. */
  public FieldMappers with(List<FieldMapper> more) {
    List<FieldMapper> all = new ArrayList<>(byName.values());
    all.addAll(more);
    return new FieldMappers(all);
  }

  /** The mapper of that name. */
  public Optional<FieldMapper> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** All, by name. */
  public List<FieldMapper> all() {
    return List.copyOf(byName.values());
  }
}
