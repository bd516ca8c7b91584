package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Node;
import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Unmappable;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.Mapped;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call of a field mapper. */
record MapperCall(FieldMapper mapper, List<Argument> arguments) implements Node {

  /** One argument by its name. */
  record Argument(String name, Node node) {}

  @Override
  public @Nullable Object value(Scope scope) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (Argument argument : arguments) {
      Object value = argument.node.value(scope);
      if (value != null) {
        values.put(argument.name, value instanceof ZoneId zone ? zone.getId() : value);
      }
    }
    Mapped mapped = called(new Arguments(values));
    if (mapped instanceof Mapped.Problem problem) {
      throw new Unmappable(problem.why());
    }
    return mapped instanceof Mapped.Value value ? value.value() : null;
  }

  private Mapped called(Arguments values) {
    try {
      return mapper.map(values);
    } catch (RuntimeException e) {
      return new Mapped.Problem(
          "the mapper " + mapper.name() + " failed (" + e + "): tell whoever made the plugin");
    }
  }
}
