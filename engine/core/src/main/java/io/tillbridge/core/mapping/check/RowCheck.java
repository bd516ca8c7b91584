package io.tillbridge.core.mapping.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.tillbridge.core.mapping.document.Position;
import io.tillbridge.core.mapping.document.Problems;
import io.tillbridge.core.mapping.plan.Limit;
import io.tillbridge.core.mapping.source.SourceTypes;
import io.tillbridge.spi.mapping.FieldDescription;
import io.tillbridge.spi.mapping.FieldType;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Checks what a row gives against what its field takes. */
public final class RowCheck {
  private RowCheck() {}

  /** A value that is computed. */
  public static void computed(
      FieldDescription field,
      CelType type,
      List<String> options,
      Position where,
      Problems problems) {
    if (!type.equals(SimpleType.DYN) && !FieldTypes.fitsField(type, field.type())) {
      problems.error(
          where,
          "'" + field.path() + "' takes no " + SourceTypes.name(type),
          "Give it " + FieldTypes.wanted(field.type()) + ".");
    }
    List<String> strange = new ArrayList<>(options);
    strange.removeAll(field.options());
    if (field.type() == FieldType.CHOICE && !field.options().isEmpty() && !strange.isEmpty()) {
      problems.error(
          where,
          "'" + field.path() + "' would get " + String.join(", ", strange),
          "The ledger takes only "
              + String.join(", ", field.options())
              + ": choose with a ? b : c.");
    }
  }

  /** A constant. */
  public static void constant(
      FieldDescription field, JsonValue value, Position where, Problems problems) {
    CelType type =
        switch (value.getValueType()) {
          case STRING -> SimpleType.STRING;
          case NUMBER -> SourceTypes.DECIMAL;
          default -> SimpleType.BOOL;
        };
    boolean day = field.type() == FieldType.DATE && type.equals(SimpleType.STRING);
    if (!day && !FieldTypes.fitsField(type, field.type())) {
      problems.error(
          where,
          "'" + field.path() + "' takes no " + SourceTypes.name(type),
          "Give it " + FieldTypes.wanted(field.type()) + ".");
    }
    Limit.of(field)
        .refusal(value)
        .ifPresent(
            why -> problems.error(where, "'" + field.path() + "' " + why, "Change the constant."));
  }

  /** A text of any length where the ledger has a limit. */
  public static void mayBeTooLong(
      FieldDescription field, CelType type, Position where, Problems problems) {
    if (field.maxLength() > 0 && type.equals(SimpleType.STRING)) {
      problems.warn(
          where,
          "'"
              + field.path()
              + "' takes "
              + field.maxLength()
              + " characters and the text may have more",
          "Use the mapper text.truncate, or say \"tooLong\": \"hold\" if such an order is to wait for a person.");
    }
  }
}
