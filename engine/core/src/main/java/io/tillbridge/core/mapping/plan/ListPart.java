package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Variable;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of objects; those that came out empty take no place in it. */
record ListPart(String name, List<Element> elements) implements Part {

  /**
   * One object of the list, or one for each element of another list.
   *
   * @param each what it is repeated over, null for once
   * @param variable what the element is called; null where {@code each} is
   */
  record Element(
      @Nullable Expression when,
      @Nullable Expression each,
      @Nullable Variable variable,
      List<Part> parts) {}

  @Override
  public boolean fill(Filling filling, Scope scope, Place place, JsonObjectBuilder object) {
    JsonArrayBuilder array = filling.array();
    int count = 0;
    for (Element element : elements) {
      if (element.each == null || element.variable == null) {
        count = add(element, filling, scope, place, array, count);
      } else if (element.each.value(scope) instanceof List<?> list) {
        for (Object each : list) {
          Scope inner = element.variable.bind(scope, each);
          count = add(element, filling, inner, place, array, count);
        }
      }
    }
    if (count > 0) {
      object.add(name, array);
    }
    return count > 0;
  }

  private int add(
      Element element, Filling filling, Scope scope, Place place, JsonArrayBuilder array, int at) {
    if (element.when != null && !element.when.holds(scope)) {
      return at;
    }
    JsonValue made = ObjectPart.made(element.parts, filling, scope, place.element(name, at));
    if (made == null) {
      return at;
    }
    array.add(made);
    return at + 1;
  }
}
