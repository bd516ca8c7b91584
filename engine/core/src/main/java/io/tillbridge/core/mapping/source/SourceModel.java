package io.tillbridge.core.mapping.source;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.StructType;
import io.tillbridge.spi.money.Money;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every field that expressions can read, with its type: the components of {@link Sources}, of the
 * records they hold, and what those records reckon (like {@code order.paid}). Nothing else of the
 * Java world can be reached from an expression. Immutable.
 */
// Its maps are filled by the constructor alone, which Error Prone can't see.
@SuppressWarnings("Immutable")
public final class SourceModel implements CelTypeProvider {
  private final Map<String, Map<String, Property>> records = new TreeMap<>();
  private final Map<String, CelType> types = new TreeMap<>();
  private final List<Property> roots;

  /** Reads the model off the records. */
  public SourceModel() {
    this.roots =
        Arrays.stream(Sources.class.getRecordComponents())
            .flatMap(component -> property(component.getAccessor()).stream())
            .toList();
    records.forEach((name, properties) -> types.put(name, struct(name, properties)));
  }

  /** The sources in the order of {@link Sources}' components. */
  public List<Property> roots() {
    return roots;
  }

  /** The fields of a type; empty for one that has none. */
  public Map<String, Property> propertiesOf(CelType type) {
    return records.getOrDefault(type.name(), Map.of());
  }

  @Override
  public ImmutableCollection<CelType> types() {
    return ImmutableList.copyOf(types.values());
  }

  @Override
  public Optional<CelType> findType(String name) {
    return Optional.ofNullable(types.get(name));
  }

  private void learn(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::learn);
    } else if (type instanceof Class<?> c
        && c.isRecord()
        && !records.containsKey(c.getSimpleName())) {
      Map<String, Property> properties = new LinkedHashMap<>();
      records.put(c.getSimpleName(), properties);
      for (RecordComponent component : c.getRecordComponents()) {
        property(component.getAccessor()).ifPresent(p -> properties.put(p.name(), p));
      }
      if (c != Money.class) {
        reckoned(c, properties);
      }
    }
  }

  private void reckoned(Class<?> type, Map<String, Property> properties) {
    Arrays.stream(type.getDeclaredMethods())
        .filter(m -> m.getParameterCount() == 0 && Modifier.isPublic(m.getModifiers()))
        .filter(m -> !Modifier.isStatic(m.getModifiers()))
        .filter(m -> !m.getName().equals("toString") && !m.getName().equals("hashCode"))
        .filter(m -> !properties.containsKey(m.getName()))
        .forEach(m -> property(m).ifPresent(p -> properties.put(p.name(), p)));
  }

  private Optional<Property> property(Method accessor) {
    Optional<CelType> type = SourceTypes.of(accessor.getGenericReturnType());
    type.ifPresent(t -> learn(accessor.getGenericReturnType()));
    return type.map(t -> Property.of(accessor, t));
  }

  private static CelType struct(String name, Map<String, Property> properties) {
    return StructType.create(
        name,
        ImmutableSet.copyOf(properties.keySet()),
        field -> Optional.ofNullable(properties.get(field)).map(Property::type));
  }
}
