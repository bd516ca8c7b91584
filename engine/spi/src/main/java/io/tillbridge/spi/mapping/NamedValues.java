package io.tillbridge.spi.mapping;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A handful of values by name, looked up by going through them. Immutable. */
final class NamedValues extends AbstractMap<String, Object> {
  private final List<String> names;
  private final @Nullable Object[] values;

  NamedValues(List<String> names, List<@Nullable Object> values) {
    this.names = List.copyOf(names);
    this.values = values.toArray();
  }

  @Override
  public @Nullable Object get(@Nullable Object name) {
    int place = names.indexOf(name);
    return place < 0 ? null : values[place];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, Object>> entrySet() {
    List<Map.Entry<String, Object>> given = new ArrayList<>(values.length);
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value != null) {
        given.add(Map.entry(names.get(i), value));
      }
    }
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<String, Object>> iterator() {
        return List.copyOf(given).iterator();
      }

      @Override
      public int size() {
        return given.size();
      }
    };
  }
}
