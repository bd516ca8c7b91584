package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Expression;
import io.tillbridge.core.mapping.cel.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of the document while the plan is put together from rows. */
final class Branch {
  private final Map<String, Object> members = new LinkedHashMap<>();
  private @Nullable Expression when;
  private @Nullable Expression each;
  private @Nullable Variable variable;

  /** Adds a field; false if there is one already. */
  boolean add(String name, Part leaf) {
    return members.putIfAbsent(name, leaf) == null;
  }

  /** The object of that name; null where a field of another form stands. */
  @Nullable Branch object(String name) {
    return members.computeIfAbsent(name, n -> new Branch()) instanceof Branch branch
        ? branch
        : null;
  }

  /** The object at a fixed place of a list, a new one for -1; null as above. */
  @Nullable Branch element(String name, int index) {
    if (!(members.computeIfAbsent(name, n -> new Elements()) instanceof Elements elements)) {
      return null;
    }
    if (index < 0) {
      Branch added = new Branch();
      elements.all.add(added);
      return added;
    }
    return elements.fixed.computeIfAbsent(
        index,
        i -> {
          Branch added = new Branch();
          elements.all.add(added);
          return added;
        });
  }

  void onlyWhen(@Nullable Expression condition) {
    this.when = condition;
  }

  void repeat(Expression list, Variable element) {
    this.each = list;
    this.variable = element;
  }

  List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    members.forEach((name, member) -> parts.add(part(name, member)));
    return List.copyOf(parts);
  }

  private static Part part(String name, Object member) {
    if (member instanceof Branch branch) {
      return new ObjectPart(name, branch.when, branch.parts());
    } else if (member instanceof Elements elements) {
      return new ListPart(
          name,
          elements.all.stream()
              .map(e -> new ListPart.Element(e.when, e.each, e.variable, e.parts()))
              .toList());
    }
    return (Part) member;
  }

  private static final class Elements {
    final Map<Integer, Branch> fixed = new LinkedHashMap<>();
    final List<Branch> all = new ArrayList<>();
  }
}
