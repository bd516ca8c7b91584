package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Node;
import io.tillbridge.core.mapping.cel.Scope;
import io.tillbridge.core.mapping.cel.Unmappable;
import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.Mapped;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a field mapper.
 *
 * @param names of its arguments
 * @param nodes compute them, in the same order
 */
record MapperCall(FieldMapper mapper, List<String> names, List<Node> nodes) implements Node {

  MapperCall {
    names = List.copyOf(names);
    nodes = List.copyOf(nodes);
  }

  @Override
  public @Nullable Object value(Scope scope) {
    @Nullable Object[] values = new Object[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = nodes.get(i).value(scope);
      values[i] = value instanceof ZoneId zone ? zone.getId() : value;
    }
    Mapped mapped = called(Arguments.of(names, Arrays.asList(values)));
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
