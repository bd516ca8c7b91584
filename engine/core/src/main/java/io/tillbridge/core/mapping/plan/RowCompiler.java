package io.tillbridge.core.mapping.plan;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Expressions;
import io.tillbridge.core.mapping.cel.Faulty;
import io.tillbridge.core.mapping.cel.Input;
import io.tillbridge.core.mapping.cel.Node;
import io.tillbridge.core.mapping.check.FieldTypes;
import io.tillbridge.core.mapping.check.RowCheck;
import io.tillbridge.core.mapping.document.Problems;
import io.tillbridge.core.mapping.document.Row.Argument;
import io.tillbridge.core.mapping.document.Suggestion;
import io.tillbridge.core.mapping.document.Text;
import io.tillbridge.core.mapping.source.SourceTypes;
import io.tillbridge.spi.mapping.FieldMapper;
import io.tillbridge.spi.mapping.FieldMapper.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Compiles expressions and mapper calls of rows, noting what is wrong with them. */
final class RowCompiler {
  private final Function<String, Optional<FieldMapper>> mappers;
  private final List<String> mapperNames;
  private final Problems problems;

  RowCompiler(List<FieldMapper> mappers, Problems problems) {
    Map<String, FieldMapper> byName = new LinkedHashMap<>();
    mappers.forEach(mapper -> byName.put(mapper.name(), mapper));
    this.mappers = name -> Optional.ofNullable(byName.get(name));
    this.mapperNames = List.copyOf(byName.keySet());
    this.problems = problems;
  }

  /** The expression; null where it is faulty or {@code text} is. */
  @Nullable Expression expression(Expressions expressions, @Nullable Text text) {
    if (text == null) {
      return null;
    }
    try {
      return expressions.compile(text.value());
    } catch (Faulty e) {
      e.faults().forEach(f -> problems.error(text.at(f.offset()), f.message(), f.advice()));
      return null;
    }
  }

  /** A condition; null where it is faulty or there is none. */
  @Nullable Expression condition(Expressions expressions, @Nullable Text text) {
    Expression condition = expression(expressions, text);
    if (text != null && condition != null && !condition.type().equals(SimpleType.BOOL)) {
      problems.error(
          text.position(),
          "The condition is a " + SourceTypes.name(condition.type()) + ", not yes or no",
          "Compare it with something: x == 'y', has(x), size(x) > 0.");
    }
    return condition;
  }

  /** A mapper's call as an expression; null where something is wrong with it. */
  @Nullable Expression call(Expressions expressions, Text name, List<Argument> with) {
    Optional<FieldMapper> mapper = mappers.apply(name.value());
    if (mapper.isEmpty()) {
      problems.error(
          name.position(),
          "There is no mapper '" + name.value() + "'",
          Suggestion.among(mapperNames, name.value()) + " A plugin may be missing.");
      return null;
    }
    List<String> names = new ArrayList<>();
    List<Node> nodes = new ArrayList<>();
    List<Input> inputs = new ArrayList<>();
    StringBuilder text = new StringBuilder(name.value()).append('(');
    for (Argument argument : with) {
      Expression value = argument(expressions, argument, mapper.get());
      if (value != null) {
        names.add(argument.name());
        nodes.add(value.node());
        inputs.addAll(value.inputs());
        text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ");
        text.append(argument.name()).append(": ").append(value.text());
      }
    }
    checkComplete(mapper.get(), name, with);
    CelType type = FieldTypes.of(mapper.get().result());
    return new Expression(
        text.append(')').toString(),
        type,
        List.of(),
        inputs,
        new MapperCall(mapper.get(), names, nodes));
  }

  private @Nullable Expression argument(
      Expressions expressions, Argument argument, FieldMapper mapper) {
    Optional<Parameter> parameter =
        mapper.parameters().stream().filter(p -> p.name().equals(argument.name())).findFirst();
    if (parameter.isEmpty()) {
      problems.error(
          argument.position(),
          mapper.name() + " takes no argument '" + argument.name() + "'",
          Suggestion.among(
              mapper.parameters().stream().map(Parameter::name).toList(), argument.name()));
      return null;
    }
    Expression value = value(expressions, argument);
    if (value != null && !FieldTypes.fitsArgument(value.type(), parameter.get().type())) {
      problems.error(
          argument.position(),
          "The argument '"
              + argument.name()
              + "' of "
              + mapper.name()
              + " takes no "
              + SourceTypes.name(value.type()),
          "Give it "
              + FieldTypes.wanted(parameter.get().type())
              + ": "
              + parameter.get().description());
    }
    return value;
  }

  private @Nullable Expression value(Expressions expressions, Argument argument) {
    if (argument.constant() == null) {
      return expression(expressions, argument.expression());
    }
    Object constant = Constants.value(argument.constant());
    CelType type = constant instanceof Boolean ? SimpleType.BOOL : SourceTypes.DECIMAL;
    return new Expression(constant.toString(), type, List.of(), List.of(), scope -> constant);
  }

  private void checkComplete(FieldMapper mapper, Text name, List<Argument> with) {
    for (Parameter parameter : mapper.parameters()) {
      if (parameter.required() && with.stream().noneMatch(a -> a.name().equals(parameter.name()))) {
        problems.error(
            name.position(),
            mapper.name() + " wants the argument '" + parameter.name() + "'",
            "Add it to \"with\": " + parameter.description());
      }
    }
  }

  /** Checks what a row computes against its field. */
  void check(io.tillbridge.spi.mapping.FieldDescription field, Expression value, Text where) {
    RowCheck.computed(field, value.type(), value.options(), where.position(), problems);
  }
}
