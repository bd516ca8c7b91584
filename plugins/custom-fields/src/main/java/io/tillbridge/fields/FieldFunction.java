package io.tillbridge.fields;

import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;
import java.util.function.Function;

/**
 * A described function.
 *
 * @param body computes the value; what is wrong with the arguments it tells to the call
 */
record FieldFunction(
    String name,
    String description,
    List<Parameter> parameters,
    FieldType result,
    Function<Call, Mapped> body)
    implements FieldMapper {

  FieldFunction {
    parameters = List.copyOf(parameters);
  }

  @Override
  public Mapped map(Arguments arguments) {
    Call call = new Call(arguments);
    Mapped mapped = body.apply(call);
    return call.fault().<Mapped>map(Mapped.Problem::new).orElse(mapped);
  }

  /** An argument that may be left out. */
  static Parameter optional(String name, FieldType type, String description) {
    return new Parameter(name, type, false, description);
  }

  /** An argument that there is no doing without. */
  static Parameter required(String name, FieldType type, String description) {
    return new Parameter(name, type, true, description);
  }
}
