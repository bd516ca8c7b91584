package io.tillbridge.core.mapping.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import io.tillbridge.core.mapping.cel.Faulty.Fault;
import io.tillbridge.core.mapping.source.Property;
import io.tillbridge.core.mapping.source.SourceModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compiles expressions over a set of names. For use by one thread, while mappings are loaded. */
public final class Expressions {
  private static final int LONGEST = 1000;
  private static final int DEEPEST = 32;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");
  private static final List<String> WORDS = List.of("true", "false", "null");

  private final SourceModel model;
  private final Operations operations;
  private final Map<String, Variable> variables;
  private @Nullable CelCompiler compiler;

  private Expressions(SourceModel model, Operations operations, Map<String, Variable> variables) {
    this.model = model;
    this.operations = operations;
    this.variables = variables;
  }

  /** Expressions over the sources named; each keeps its place in the scope. */
  public static Expressions over(SourceModel model, List<String> sources) {
    Map<String, Variable> variables = new LinkedHashMap<>();
    for (int slot = 0; slot < model.roots().size(); slot++) {
      Property root = model.roots().get(slot);
      if (sources.contains(root.name())) {
        variables.put(root.name(), new Variable(root.name(), root.type(), slot, List.of(), null));
      }
    }
    return new Expressions(model, new Operations(), variables);
  }

  /** These and one more name, which hides an earlier one. */
  public Expressions with(String name, CelType type, @Nullable Expression elementsOf) {
    Map<String, Variable> more = new LinkedHashMap<>(variables);
    int slot = model.roots().size() + variables.size();
    more.put(name, new Variable(name, type, slot, List.of(), elementsOf));
    return new Expressions(model, operations, more);
  }

  /** The name as it stands in these expressions. */
  public Optional<Variable> variable(String name) {
    return Optional.ofNullable(variables.get(name));
  }

  /** Compiles; throws {@link Faulty} with everything that is wrong. */
  public Expression compile(String text) throws Faulty {
    if (PLAIN.matcher(text).matches() && !WORDS.contains(text)) {
      Input input = new Paths(model, variables).resolve(List.of(text.split("\\.", -1)));
      return new Expression(text, input.type(), input.options(), List.of(input), input.node());
    }
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new Faulty(
          LONGEST,
          "The expression is longer than " + LONGEST + " characters",
          "Split it over several fields, or ask for a named mapper that does the job.");
    }
    CelAbstractSyntaxTree tree = checked(text);
    return new Nodes(tree, new Paths(model, variables), operations, variables, model.roots().size())
        .expression(text);
  }

  private CelAbstractSyntaxTree checked(String text) throws Faulty {
    CelValidationResult result;
    try {
      result = compiler().compile(text);
      if (!result.hasError()) {
        return result.getAst();
      }
    } catch (CelValidationException | RuntimeException e) {
      throw new Faulty(
          0, "The expression can't be read: " + e.getMessage(), "Write it more simply.");
    }
    List<Fault> faults = new ArrayList<>();
    for (CelIssue issue : result.getErrors()) {
      faults.add(Advice.on(issue, text, model, variables.keySet()));
    }
    throw new Faulty(faults);
  }

  private CelCompiler compiler() {
    if (compiler == null) {
      CelCompilerBuilder builder =
          CelCompilerFactory.standardCelCompilerBuilder()
              .setOptions(
                  CelOptions.current()
                      .maxExpressionCodePointSize(LONGEST)
                      .maxParseRecursionDepth(DEEPEST)
                      .maxParseErrorRecoveryLimit(5)
                      .build())
              .setStandardEnvironmentEnabled(false)
              .setStandardMacros(
                  CelStandardMacro.HAS, CelStandardMacro.EXISTS, CelStandardMacro.ALL)
              .setTypeProvider(model)
              .addFunctionDeclarations(operations.declarations());
      variables.values().forEach(v -> builder.addVar(v.name(), v.type()));
      compiler = builder.build();
    }
    return compiler;
  }
}
