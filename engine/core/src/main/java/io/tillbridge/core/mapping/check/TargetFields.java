package io.tillbridge.core.mapping.check;

import io.tillbridge.core.mapping.document.Position;
import io.tillbridge.core.mapping.document.Problems;
import io.tillbridge.core.mapping.document.Suggestion;
import io.tillbridge.core.mapping.document.Text;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields that a ledger says it has for one kind of document, and which of them are mapped. */
public final class TargetFields {
  private final Map<String, FieldDescription> byPath = new LinkedHashMap<>();
  private final Set<String> mapped = new LinkedHashSet<>();

  /** Where {@code fields} is empty nothing is checked. */
  public TargetFields(List<FieldDescription> fields) {
    fields.forEach(field -> byPath.put(field.path(), field));
  }

  /** The field at a path without numbers, {@code Addresses[].City}; notes it as mapped. */
  public Optional<FieldDescription> find(Text target, String path, Problems problems) {
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', dot + 1)) {
      mapped.add(path.substring(0, dot));
    }
    mapped.add(path);
    FieldDescription field = byPath.get(path);
    if (field == null && !byPath.isEmpty()) {
      problems.error(
          target.position(),
          "The ledger has no field '" + path + "'",
          Suggestion.among(byPath.keySet(), path));
    }
    return Optional.ofNullable(field);
  }

  /** Objects and lists of the document itself that the ledger refuses it without. */
  public List<String> requiredObjects() {
    return byPath.values().stream()
        .filter(field -> field.required() && field.path().indexOf('.') < 0)
        .filter(field -> field.type() == FieldType.OBJECT || field.type() == FieldType.LIST)
        .map(field -> field.path().replace("[]", ""))
        .toList();
  }

  /** Notes required fields that no row fills, save those of objects that aren't mapped at all. */
  public void checkRequired(Position where, Problems problems) {
    for (FieldDescription field : byPath.values()) {
      int dot = field.path().lastIndexOf('.');
      boolean wanted = dot < 0 || mapped.contains(field.path().substring(0, dot));
      boolean given = mapped.contains(field.path()) || mapped.contains(field.path() + "[]");
      if (field.required() && wanted && !given) {
        problems.error(
            where,
            "No row fills '" + field.path() + "', and the ledger refuses a document without it",
            "Add a row for it: " + field.description());
      }
    }
  }
}
