package io.tillbridge.core.mapping.check;

import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import io.tillbridge.core.mapping.source.SourceTypes;
import io.tillbridge.spi.mapping.FieldType;
import java.util.Set;

/** Which types of the expression language fit which types of field. */
public final class FieldTypes {
  private static final Set<CelType> TEXT = Set.of(SimpleType.STRING, SourceTypes.FIELD);
  private static final Set<CelType> NUMBER =
      Set.of(SourceTypes.DECIMAL, SimpleType.INT, SourceTypes.FIELD);

  private FieldTypes() {}

  /** Whether a value of {@code type} may be written to a field. */
  public static boolean fitsField(CelType type, FieldType field) {
    return switch (field) {
      case TEXT, CHOICE, REFERENCE -> TEXT.contains(type);
      case NUMBER -> NUMBER.contains(type);
      case AMOUNT -> NUMBER.contains(type) || type.name().equals(SourceTypes.MONEY.name());
      case DATE -> type.equals(SourceTypes.DATE) || type.equals(SourceTypes.FIELD);
      case YES_NO -> type.equals(SimpleType.BOOL) || type.equals(SourceTypes.FIELD);
      case LIST -> type.kind() == CelKind.LIST;
      case OBJECT -> false;
    };
  }

  /** Whether a value of {@code type} may be given to a mapper. */
  public static boolean fitsArgument(CelType type, FieldType parameter) {
    return switch (parameter) {
      case TEXT -> TEXT.contains(type) || type.equals(SourceTypes.ZONE);
      case DATE -> fitsField(type, parameter) || type.equals(SimpleType.TIMESTAMP);
      case OBJECT -> type.kind() == CelKind.STRUCT || type.kind() == CelKind.MAP;
      default -> fitsField(type, parameter);
    };
  }

  /** The type of what a mapper gives. */
  public static CelType of(FieldType result) {
    return switch (result) {
      case TEXT, CHOICE, REFERENCE -> SimpleType.STRING;
      case NUMBER, AMOUNT -> SourceTypes.DECIMAL;
      case DATE -> SourceTypes.DATE;
      case YES_NO -> SimpleType.BOOL;
      case LIST, OBJECT -> SimpleType.DYN;
    };
  }

  /** What would fit, in words. */
  public static String wanted(FieldType field) {
    return switch (field) {
      case TEXT, REFERENCE -> "a text; text(x) makes one";
      case CHOICE -> "a text, one of its options";
      case NUMBER -> "a number; decimal('1.5') makes one";
      case AMOUNT -> "an amount: money or a decimal";
      case DATE -> "a day; date(moment, organisation.timeZone) makes one";
      case YES_NO -> "yes or no: a condition, true or false";
      case LIST -> "a list";
      case OBJECT -> "an object: fill its fields by rows of their own";
    };
  }
}
