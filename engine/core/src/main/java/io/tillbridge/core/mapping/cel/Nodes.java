package io.tillbridge.core.mapping.cel;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.tillbridge.core.mapping.document.Suggestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns one checked syntax tree into functions. */
final class Nodes {
  private final CelAbstractSyntaxTree tree;
  private final Paths paths;
  private final Operations operations;
  private final Map<String, Variable> variables;
  private final Map<String, Integer> locals = new LinkedHashMap<>();
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final int firstLocal;

  Nodes(
      CelAbstractSyntaxTree tree,
      Paths paths,
      Operations operations,
      Map<String, Variable> variables,
      int sources) {
    this.tree = tree;
    this.paths = paths;
    this.operations = operations;
    this.variables = variables;
    this.firstLocal = sources + variables.size();
  }

  Expression expression(String text) throws Faulty {
    Node node = node(tree.getExpr());
    return new Expression(
        text, tree.getResultType(), List.of(), List.copyOf(inputs.values()), node);
  }

  private Node node(CelExpr expr) throws Faulty {
    return switch (expr.getKind()) {
      case CONSTANT -> constant(expr);
      case IDENT, SELECT -> read(expr);
      case CALL -> call(expr);
      case LIST -> list(expr.list().elements());
      case COMPREHENSION -> loop(expr);
      default ->
          throw refused(
              expr,
              "Objects can't be made in an expression",
              "Name the fields in rows of their own.");
    };
  }

  private Node constant(CelExpr expr) throws Faulty {
    CelConstant constant = expr.constant();
    Object value =
        switch (constant.getKind()) {
          case BOOLEAN_VALUE -> constant.booleanValue();
          case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
          case STRING_VALUE -> constant.stringValue();
          case DOUBLE_VALUE ->
              throw refused(
                  expr,
                  "A number with a point isn't exact",
                  "Write it as decimal('" + constant.doubleValue() + "').");
          default ->
              throw refused(
                  expr,
                  "This kind of constant can't be used",
                  "Write a text, a whole number, true or false.");
        };
    return scope -> value;
  }

  /** A variable, a path from one, or a field of what a call gives. */
  private Node read(CelExpr expr) throws Faulty {
    Optional<Input> input = input(expr);
    if (input.isPresent()) {
      boolean test = expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly();
      inputs.put(input.get().path(), input.get());
      Node node = input.get().node();
      return test ? scope -> Control.isPresent(node.value(scope)) : node;
    }
    if (expr.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      int slot = locals.getOrDefault(expr.ident().name(), -1);
      if (slot < 0) {
        throw refused(
            expr,
            "'" + expr.ident().name() + "' is not a value",
            Suggestion.among(variables.keySet(), expr.ident().name()));
      }
      return scope -> scope.get(slot);
    }
    CelExpr operand = expr.select().operand();
    Node owner = node(operand);
    CelType type = tree.getType(operand.id()).orElse(SimpleType.DYN);
    Variable none = new Variable("", type, 0, List.of(), null);
    Node field =
        paths
            .step(
                new Input("", none, owner, "", List.of(), type, owner),
                expr.select().field(),
                offset(expr))
            .node();
    return expr.select().testOnly() ? scope -> Control.isPresent(field.value(scope)) : field;
  }

  private Optional<Input> input(CelExpr expr) throws Faulty {
    if (expr.getKind() == CelExpr.ExprKind.Kind.IDENT) {
      String name = expr.ident().name();
      return variables.containsKey(name) && !locals.containsKey(name)
          ? Optional.of(paths.resolve(List.of(name)))
          : Optional.empty();
    }
    if (expr.getKind() != CelExpr.ExprKind.Kind.SELECT) {
      return Optional.empty();
    }
    Optional<Input> owner = input(expr.select().operand());
    return owner.isEmpty()
        ? owner
        : Optional.of(paths.step(owner.get(), expr.select().field(), offset(expr)));
  }

  private Node call(CelExpr expr) throws Faulty {
    List<Node> arguments = new ArrayList<>();
    Optional<CelExpr> target = expr.call().target();
    if (target.isPresent()) {
      arguments.add(node(target.get()));
    }
    for (CelExpr argument : expr.call().args()) {
      arguments.add(node(argument));
    }
    if (expr.call().function().equals("_==_") || expr.call().function().equals("_!=_")) {
      checkOption(expr.call().args().get(0), expr.call().args().get(1));
      checkOption(expr.call().args().get(1), expr.call().args().get(0));
    }
    List<String> chosen = tree.getReferenceOrThrow(expr.id()).overloadIds();
    Node control = Control.node(chosen.get(0), arguments);
    if (control != null) {
      return control;
    }
    Operation operation = chosen.size() == 1 ? operations.find(chosen.get(0)) : null;
    if (operation == null) {
      throw refused(
          expr,
          "It is not clear which '" + expr.call().function() + "' is meant",
          "Give its arguments clear types.");
    }
    return new Call(operation.body(), arguments);
  }

  /** A closed set of values compared with a text that is none of them never holds: a slip. */
  private void checkOption(CelExpr read, CelExpr text) throws Faulty {
    Optional<Input> input = input(read);
    boolean constant =
        text.getKind() == CelExpr.ExprKind.Kind.CONSTANT
            && text.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    if (input.isEmpty() || input.get().options().isEmpty() || !constant) {
      return;
    }
    String value = text.constant().stringValue();
    if (!input.get().options().contains(value)) {
      throw refused(
          text,
          input.get().path() + " is never '" + value + "'",
          Suggestion.among(input.get().options(), value));
    }
  }

  private Node list(List<CelExpr> elements) throws Faulty {
    List<Node> nodes = new ArrayList<>();
    for (CelExpr element : elements) {
      nodes.add(node(element));
    }
    return scope -> {
      List<Object> values = new ArrayList<>(nodes.size());
      for (Node each : nodes) {
        Object value = each.value(scope);
        if (value != null) {
          values.add(value);
        }
      }
      return values;
    };
  }

  /** exists() and all(); one inside another is refused, so that the work grows with the order. */
  private Node loop(CelExpr expr) throws Faulty {
    if (!locals.isEmpty()) {
      throw refused(
          expr, "exists() or all() stands inside another", "Split the condition over two rows.");
    }
    var loop = expr.comprehension();
    Node range = node(loop.iterRange());
    Node start = node(loop.accuInit());
    locals.put(loop.iterVar(), firstLocal);
    locals.put(loop.accuVar(), firstLocal + 1);
    Node condition = node(loop.loopCondition());
    Node step = node(loop.loopStep());
    Node result = node(loop.result());
    locals.clear();
    return new Loop(range, start, condition, step, result, firstLocal);
  }

  private int offset(CelExpr expr) {
    Integer position = tree.getSource().getPositionsMap().get(expr.id());
    return position == null ? 0 : position;
  }

  private Faulty refused(CelExpr expr, String message, String advice) {
    return new Faulty(offset(expr), message, advice);
  }
}
