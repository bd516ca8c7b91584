package io.tillbridge.core.mapping.cel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An operation on what its arguments come to; absent where one of them is. */
final class Call implements Node {
  private final Operation.Body body;
  private final Node[] arguments;

  Call(Operation.Body body, List<Node> arguments) {
    this.body = body;
    this.arguments = arguments.toArray(Node[]::new);
  }

  @Override
  public @Nullable Object value(Scope scope) {
    Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      Object value = arguments[i].value(scope);
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    return body.of(values);
  }
}
