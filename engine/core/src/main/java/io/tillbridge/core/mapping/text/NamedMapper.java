package io.tillbridge.core.mapping.text;

import io.tillbridge.spi.mapping.Arguments;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldType;
import io.tillbridge.spi.mapping.Mapped;
import java.util.List;
import java.util.function.Function;

/** A field mapper put together from its description and a function. */
public record NamedMapper(
    String name,
    String description,
    FieldType result,
    List<Parameter> parameters,
    Function<Arguments, Mapped> function)
    implements FieldMapper {

  public NamedMapper {
    parameters = List.copyOf(parameters);
  }

  @Override
  public Mapped map(Arguments arguments) {
    return function.apply(arguments);
  }

  /** A mapper from texts to a text; an empty text is nothing. */
  public static NamedMapper text(
      String name, String description, List<Parameter> parameters, Function<Arguments, String> f) {
    return new NamedMapper(
        name, description, FieldType.TEXT, parameters, arguments -> orNothing(f.apply(arguments)));
  }

  /** The text, or nothing where it is empty. */
  public static Mapped orNothing(String text) {
    return text.isEmpty() ? new Mapped.Nothing() : new Mapped.Value(text);
  }

  /** A text that must be given. */
  public static Parameter wanted(String name, String description) {
    return new Parameter(name, FieldType.TEXT, true, description);
  }

  /** A text that may be left out. */
  public static Parameter optional(String name, String description) {
    return new Parameter(name, FieldType.TEXT, false, description);
  }
}
