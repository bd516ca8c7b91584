package io.tillbridge.core.mapping.cel;

import dev.cel.common.types.CelType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name that an expression may use.
 *
 * @param slot where its value is kept in the scope
 * @param options the values it can have, if they are a closed set
 * @param elementsOf what a repeated block goes over; null for a source
 */
public record Variable(
    String name, CelType type, int slot, List<String> options, @Nullable Expression elementsOf) {

  public Variable {
    options = List.copyOf(options);
  }

  /** The scope with this variable standing for {@code value}. */
  public Scope bind(Scope scope, @Nullable Object value) {
    return scope.with(slot, value);
  }
}
