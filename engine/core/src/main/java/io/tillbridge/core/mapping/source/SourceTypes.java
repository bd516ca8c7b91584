package io.tillbridge.core.mapping.source;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructTypeReference;
import io.tillbridge.spi.document.FieldValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The types of the expression language. Decimals are a type of their own, so that no amount is ever
 * a floating-point number.
 */
public final class SourceTypes {
  /** An exact decimal. */
  public static final CelType DECIMAL = OpaqueType.create("decimal");

  /** A day without a time zone. */
  public static final CelType DATE = OpaqueType.create("date");

  /** A time zone. */
  public static final CelType ZONE = OpaqueType.create("zone");

  /** The value of a custom field. */
  public static final CelType FIELD = OpaqueType.create("field");

  /** An amount of money: {@code .amount} is a decimal, {@code .currency} a text. */
  public static final CelType MONEY = StructTypeReference.create("Money");

  private SourceTypes() {}

  /** The type of a Java type; empty for one that expressions can't read. */
  static Optional<CelType> of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (!(type instanceof Class<?> c)) {
      return Optional.empty();
    }
    if (c == String.class || c.isEnum()) {
      return Optional.of(SimpleType.STRING);
    } else if (c == BigDecimal.class) {
      return Optional.of(DECIMAL);
    } else if (c == boolean.class || c == Boolean.class) {
      return Optional.of(SimpleType.BOOL);
    } else if (c == int.class || c == long.class) {
      return Optional.of(SimpleType.INT);
    } else if (c == Instant.class) {
      return Optional.of(SimpleType.TIMESTAMP);
    } else if (c == LocalDate.class) {
      return Optional.of(DATE);
    } else if (c == ZoneId.class) {
      return Optional.of(ZONE);
    } else if (c == FieldValue.class) {
      return Optional.of(FIELD);
    }
    return c.isRecord()
        ? Optional.of(StructTypeReference.create(c.getSimpleName()))
        : Optional.empty();
  }

  private static Optional<CelType> ofGeneric(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    Type raw = generic.getRawType();
    if (raw == Optional.class) {
      return of(arguments[0]);
    } else if (raw == List.class) {
      return of(arguments[0]).map(ListType::create);
    } else if (raw == Map.class && arguments[0] == String.class) {
      return of(arguments[1]).map(value -> MapType.create(SimpleType.STRING, value));
    }
    return Optional.empty();
  }

  /** What people call the type. */
  public static String name(CelType type) {
    if (type.equals(SimpleType.STRING)) {
      return "text";
    } else if (type.equals(SimpleType.BOOL)) {
      return "yes/no";
    } else if (type.equals(SimpleType.TIMESTAMP)) {
      return "moment";
    } else if (type.equals(SimpleType.INT)) {
      return "whole number";
    } else if (type instanceof ListType list) {
      return "list of " + name(list.elemType());
    }
    return type.name();
  }
}
