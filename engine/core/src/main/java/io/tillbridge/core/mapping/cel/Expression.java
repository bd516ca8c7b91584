package io.tillbridge.core.mapping.cel;

import dev.cel.common.types.CelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A compiled expression. Immutable, safe for use by several threads.
 *
 * @param text as it was written
 * @param type of its value
 * @param options the values it can have, if they are a closed set; empty where any may come
 * @param inputs every source value it reads
 * @param node computes it
 */
public record Expression(
    String text, CelType type, List<String> options, List<Input> inputs, Node node) {

  public Expression {
    options = List.copyOf(options);
    inputs = List.copyOf(inputs);
  }

  /** The value, null where it is absent; throws {@link Unmappable}. */
  public @Nullable Object value(Scope scope) {
    return node.value(scope);
  }

  /** Whether it holds; absent counts as no. */
  public boolean holds(Scope scope) {
    return Boolean.TRUE.equals(node.value(scope));
  }
}
