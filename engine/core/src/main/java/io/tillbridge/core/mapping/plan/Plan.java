package io.tillbridge.core.mapping.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cel.common.types.ListType;
import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Expressions;
import io.tillbridge.core.mapping.check.RowCheck;
import io.tillbridge.core.mapping.check.TargetFields;
import io.tillbridge.core.mapping.document.MappingDocument;
import io.tillbridge.core.mapping.document.Problems;
import io.tillbridge.core.mapping.document.Text;
import io.tillbridge.core.mapping.source.SourceTypes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldMapper;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts the parts of one document together from the rows of its mapping. */
public final class Plan {
  private final JsonProvider json;
  private final RowCompiler compiler;
  private final TargetFields fields;
  private final Map<LedgerKind, Expression> keys;
  private final Problems problems;

  /**
   * A plan to be made.
   *
   * @param fields what the ledger has
   * @param keys the keys of all documents that mappings make
   */
  public Plan(
      JsonProvider json,
      List<FieldMapper> mappers,
      TargetFields fields,
      Map<LedgerKind, Expression> keys,
      Problems problems) {
    this.json = json;
    this.compiler = new RowCompiler(mappers, problems);
    this.fields = fields;
    this.keys = keys;
    this.problems = problems;
  }

  /** The parts; what is wrong goes to the problems. */
  public List<Part> parts(MappingDocument document, Expressions expressions) {
    Branch root = new Branch();
    rows(document.rows(), root, "", expressions);
    fields.checkRequired(document.position(), problems);
    return root.parts();
  }

  private void rows(
      List<io.tillbridge.core.mapping.document.Row> rows,
      Branch into,
      String prefix,
      Expressions expressions) {
    for (io.tillbridge.core.mapping.document.Row row : rows) {
      if (row.fields().isEmpty()) {
        leaf(row, into, prefix, expressions);
      } else {
        block(row, into, prefix, expressions);
      }
    }
  }

  private void block(
      io.tillbridge.core.mapping.document.Row row, Branch into, String prefix, Expressions outer) {
    TargetPath target = TargetPath.parse(row.target().value());
    TargetPath.Step last = target.last();
    Branch parent = parent(target, into, row.target());
    Branch branch =
        parent == null
            ? null
            : last.index() == TargetPath.NO_LIST
                ? parent.object(last.name())
                : parent.element(last.name(), last.index());
    if (branch == null) {
      taken(row.target());
      return;
    }
    branch.onlyWhen(compiler.condition(outer, row.when()));
    Expressions inner = row.each() == null ? outer : repeated(row, row.each(), last, branch, outer);
    if (inner == null) {
      return;
    }
    rows(row.fields(), branch, prefix + TargetPath.plain(row.target().value()) + ".", inner);
  }

  /** The names in the block; null where what it is repeated over is faulty. */
  private @Nullable Expressions repeated(
      io.tillbridge.core.mapping.document.Row row,
      Text each,
      TargetPath.Step last,
      Branch branch,
      Expressions outer) {
    Expression list = compiler.expression(outer, each);
    if (last.index() != TargetPath.ANY) {
      problems.error(
          row.target().position(),
          "A repeated block fills a list",
          "Write the target as " + last.name() + "[].");
    }
    if (list == null) {
      return null;
    }
    if (!(list.type() instanceof ListType type)) {
      problems.error(
          each.position(),
          "'" + list.text() + "' is a " + SourceTypes.name(list.type()) + ", not a list",
          "Repeat over a list, like order.lines.");
      return null;
    }
    Expressions inner = outer.with(row.as(), type.elemType(), list);
    inner.variable(row.as()).ifPresent(variable -> branch.repeat(list, variable));
    return inner;
  }

  private void leaf(
      io.tillbridge.core.mapping.document.Row row, Branch into, String prefix, Expressions names) {
    TargetPath target = TargetPath.parse(row.target().value());
    Optional<FieldDescription> field =
        fields.find(row.target(), prefix + TargetPath.plain(row.target().value()), problems);
    Branch parent = parent(target, into, row.target());
    if (target.last().index() != TargetPath.NO_LIST) {
      problems.error(
          row.target().position(), "A list is filled by a block", "Give the row \"fields\".");
    } else if (parent == null || !parent.add(target.last().name(), part(row, field, names))) {
      taken(row.target());
    }
  }

  private Part part(
      io.tillbridge.core.mapping.document.Row row,
      Optional<FieldDescription> field,
      Expressions names) {
    Expression value = computed(row, names);
    @Nullable JsonValue constant = null;
    String text = value == null ? "" : value.text();
    JsonNode node = row.value() != null ? row.value() : row.fallback();
    if (node != null) {
      JsonValue given = Constants.json(json, node);
      constant = given;
      field.ifPresent(f -> RowCheck.constant(f, given, row.position(), problems));
      text = row.value() != null ? given.toString() : text + ", else " + given;
    }
    if (value != null && field.isPresent() && row.document() == null) {
      compiler.check(field.get(), value, row.target());
      boolean open = row.from() != null && value.options().isEmpty() && !row.holdsTooLong();
      if (open) {
        RowCheck.mayBeTooLong(field.get(), value.type(), row.target().position(), problems);
      }
    }
    Row compiled =
        new Row(
            TargetPath.parse(row.target().value()).last().name(),
            row.position(),
            row.document() == null ? text : "key of the " + row.document() + ": " + text,
            value == null ? List.of() : value.inputs(),
            compiler.condition(names, row.when()),
            value == null ? null : value.node(),
            constant,
            row.keepEmpty(),
            field.map(Limit::of).orElse(Limit.NONE));
    return row.document() == null ? new Leaf(compiled) : new LinkLeaf(compiled, row.document());
  }

  private @Nullable Expression computed(
      io.tillbridge.core.mapping.document.Row row, Expressions names) {
    if (row.mapper() != null) {
      return compiler.call(names, row.mapper(), row.with());
    }
    if (row.document() == null) {
      return compiler.expression(names, row.from());
    }
    Expression key = keys.get(row.document());
    if (key == null) {
      problems.error(
          row.position(),
          "No mapping makes a " + row.document() + " document",
          "Add one whose target is " + row.document() + ", or link to another.");
    }
    return key;
  }

  private @Nullable Branch parent(TargetPath target, Branch into, Text where) {
    Branch branch = into;
    for (TargetPath.Step step : target.steps().subList(0, target.steps().size() - 1)) {
      if (branch == null) {
        return null;
      }
      if (step.index() == TargetPath.ANY) {
        problems.error(
            where.position(),
            "It isn't said which place of " + step.name() + "[] is meant",
            "Number it, like " + step.name() + "[0], or use a block.");
      }
      branch =
          step.index() == TargetPath.NO_LIST
              ? branch.object(step.name())
              : branch.element(step.name(), step.index());
    }
    return branch;
  }

  private void taken(Text target) {
    problems.error(
        target.position(),
        "'" + target.value() + "' is filled twice",
        "Keep one row; choose between values with a ? b : c.");
  }
}
