package io.tillbridge.core.mapping.cel;

import org.jspecify.annotations.Nullable;

/**
 * What exists() and all() become: a fold over a list.
 *
 * @param slot where the element is kept; what was found so far is in the next
 */
record Loop(Node range, Node start, Node condition, Node step, Node result, int slot)
    implements Node {

  @Override
  public @Nullable Object value(Scope scope) {
    Scope inner = scope.with(slot + 1, start.value(scope));
    if (range.value(scope) instanceof Iterable<?> elements) {
      for (Object element : elements) {
        inner = inner.with(slot, element);
        if (!Boolean.TRUE.equals(condition.value(inner))) {
          break;
        }
        inner = inner.with(slot + 1, step.value(inner));
      }
    }
    return result.value(inner);
  }
}
