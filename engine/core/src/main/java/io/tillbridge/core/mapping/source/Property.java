package io.tillbridge.core.mapping.source;

import dev.cel.common.types.CelType;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that expressions can read.
 *
 * @param type its type in the expression language
 * @param options the values it can have, if they are a closed set
 * @param accessor the method that reads it
 */
public record Property(String name, CelType type, List<String> options, Method accessor) {

  public Property {
    options = List.copyOf(options);
  }

  static Property of(Method accessor, CelType type) {
    Class<?> result = accessor.getReturnType();
    List<String> options =
        result.isEnum()
            ? Arrays.stream(result.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList()
            : List.of();
    return new Property(accessor.getName(), type, options, accessor);
  }

  /**
   * A function that gets it from its owner, null where it is absent. Enumerations are read as
   * texts, whole numbers as decimals. Making one takes a while, calling it does not.
   */
  public Function<Object, @Nullable Object> reader() {
    Function<Object, @Nullable Object> plain = Accessors.of(accessor);
    Class<?> result = accessor.getReturnType();
    if (result.isEnum()) {
      return owner -> plain.apply(owner) instanceof Enum<?> constant ? constant.name() : null;
    } else if (result == Optional.class) {
      return owner -> plain.apply(owner) instanceof Optional<?> o ? o.orElse(null) : null;
    } else if (result == int.class || result == long.class) {
      return owner ->
          plain.apply(owner) instanceof Number n ? BigDecimal.valueOf(n.longValue()) : null;
    }
    return plain;
  }
}
