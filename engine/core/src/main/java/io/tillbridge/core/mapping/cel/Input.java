package io.tillbridge.core.mapping.cel;

import dev.cel.common.types.CelType;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.mapping.source.Trail;
import java.util.ArrayList;
import java.util.List;

/**
 * A source value that an expression reads.
 *
 * @param path as it stands in the expression
 * @param root the variable at its head
 * @param owner reads what the last component belongs to
 * @param component the last component, "" for the variable itself
 * @param options the values it can have, if they are a closed set
 * @param type of the value
 * @param node reads the value
 */
public record Input(
    String path,
    Variable root,
    Node owner,
    String component,
    List<String> options,
    CelType type,
    Node node) {

  public Input {
    options = List.copyOf(options);
  }

  /** The value as a person reads it, "" where it is absent. */
  public String text(Scope scope) {
    Object value = node.value(scope);
    return value == null ? "" : Conversions.text(value);
  }

  /** The decisions that the value rests on. */
  public List<Decision> decisions(Scope scope) {
    List<Decision> found = new ArrayList<>();
    if (!component.isEmpty()) {
      found.addAll(Trail.of(owner.value(scope), component));
    }
    found.addAll(scope.sources().decisions().apply(path));
    Expression elements = root.elementsOf();
    if (elements != null && !Trail.isKept(scope.get(root.slot()))) {
      elements.inputs().forEach(input -> found.addAll(input.decisions(scope)));
    }
    return found;
  }
}
