package io.tillbridge.core.mapping.source;

import dev.cel.common.types.CelType;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field that expressions can read.
 *
 * @param type its type in the expression language
 * @param options the values it can have, if they are a closed set
 * @param read gets it from its owner; null where it is absent
 */
public record Property(
    String name, CelType type, List<String> options, Function<Object, @Nullable Object> read) {
  public Property {
    options = List.copyOf(options);
  }
}
