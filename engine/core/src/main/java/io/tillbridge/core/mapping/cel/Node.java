package io.tillbridge.core.mapping.cel;

import org.jspecify.annotations.Nullable;

/** A compiled piece of an expression. Pure. */
@FunctionalInterface
public interface Node {

  /** The value, null where it is absent; throws {@link Unmappable} where it can't be computed. */
  @Nullable Object value(Scope scope);
}
