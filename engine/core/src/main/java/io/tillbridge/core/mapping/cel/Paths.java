package io.tillbridge.core.mapping.cel;

import dev.cel.common.types.CelType;
import dev.cel.common.types.MapType;
import io.tillbridge.core.mapping.document.Suggestion;
import io.tillbridge.core.mapping.source.Property;
import io.tillbridge.core.mapping.source.SourceModel;
import io.tillbridge.core.mapping.source.SourceTypes;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Compiles plain paths like {@code order.number}: these need no parser and cost next to nothing.
 */
final class Paths {
  private final SourceModel model;
  private final Map<String, Variable> variables;

  Paths(SourceModel model, Map<String, Variable> variables) {
    this.model = model;
    this.variables = variables;
  }

  /** The value that a path names, and how it is read. */
  Input resolve(List<String> names) throws Faulty {
    Variable root = variables.get(names.get(0));
    if (root == null) {
      throw unknown(0, names.get(0), "Nothing here is called", variables.keySet());
    }
    CelType type = root.type();
    Node node = scope -> scope.get(root.slot());
    Input input = new Input(root.name(), root, node, "", root.options(), type, node);
    int offset = names.get(0).length() + 1;
    for (String name : names.subList(1, names.size())) {
      input = step(input, name, offset);
      offset += name.length() + 1;
    }
    return input;
  }

  Input step(Input from, String name, int offset) throws Faulty {
    String path = from.path() + "." + name;
    Node owner = from.node();
    if (from.type() instanceof MapType map) {
      return new Input(
          path, from.root(), owner, name, List.of(), map.valueType(), entry(owner, name));
    }
    Map<String, Property> properties = model.propertiesOf(from.type());
    Property property = properties.get(name);
    if (property == null) {
      String kind = SourceTypes.name(from.type());
      throw properties.isEmpty()
          ? new Faulty(
              offset,
              from.path() + " is a " + kind + " and has no fields",
              "Write " + from.path() + " alone.")
          : unknown(offset, name, from.path() + " has no field", properties.keySet());
    }
    return new Input(
        path,
        from.root(),
        owner,
        name,
        property.options(),
        property.type(),
        read(owner, property.reader()));
  }

  private static Node entry(Node owner, String name) {
    return scope -> owner.value(scope) instanceof Map<?, ?> map ? map.get(name) : null;
  }

  private static Node read(Node owner, Function<Object, @Nullable Object> accessor) {
    return scope -> {
      Object value = owner.value(scope);
      return value == null ? null : accessor.apply(value);
    };
  }

  private static Faulty unknown(int offset, String name, String what, Iterable<String> known) {
    return new Faulty(offset, what + " '" + name + "'", Suggestion.among(known, name));
  }
}
