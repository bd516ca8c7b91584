package io.tillbridge.core.mapping.cel;

import static io.tillbridge.core.mapping.source.SourceTypes.DATE;
import static io.tillbridge.core.mapping.source.SourceTypes.DECIMAL;
import static io.tillbridge.core.mapping.source.SourceTypes.FIELD;
import static io.tillbridge.core.mapping.source.SourceTypes.MONEY;
import static io.tillbridge.core.mapping.source.SourceTypes.ZONE;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Every operator and function of the language; what isn't here can't be done. Whole numbers are
 * decimals underneath, so both mix freely.
 */
final class Operations {
  static final CelType ANY = TypeParamType.create("T");
  private static final CelType TEXT = SimpleType.STRING;
  private static final CelType YES_NO = SimpleType.BOOL;
  private static final CelType WHOLE = SimpleType.INT;
  private static final CelType MOMENT = SimpleType.TIMESTAMP;
  private static final CelType LIST = ListType.create(ANY);
  private static final CelType MAP = MapType.create(TEXT, ANY);

  private final Map<String, Operation> byKey = new LinkedHashMap<>();

  Operations() {
    arithmetic();
    comparison();
    text();
    moments();
    collections();
  }

  /** The operation that the type checker chose. */
  @Nullable Operation find(String key) {
    return byKey.get(key);
  }

  /** What the type checker must know. */
  List<CelFunctionDecl> declarations() {
    Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
    for (Operation operation : byKey.values()) {
      byName
          .computeIfAbsent(operation.function(), f -> new ArrayList<>())
          .add(operation.declaration());
    }
    byName.putAll(Control.declarations());
    List<CelFunctionDecl> declarations = new ArrayList<>();
    byName.forEach(
        (name, all) -> declarations.add(CelFunctionDecl.newFunctionDeclaration(name, all)));
    return declarations;
  }

  private void add(Operation operation) {
    byKey.put(operation.key(), operation);
  }

  private void arithmetic() {
    for (CelType[] pair :
        new CelType[][] {{DECIMAL, DECIMAL}, {DECIMAL, WHOLE}, {WHOLE, DECIMAL}, {WHOLE, WHOLE}}) {
      CelType result = pair[0] == WHOLE && pair[1] == WHOLE ? WHOLE : DECIMAL;
      add(Operation.of("_+_", result, a -> decimal(a[0]).add(decimal(a[1])), pair));
      add(Operation.of("_-_", result, a -> decimal(a[0]).subtract(decimal(a[1])), pair));
      add(
          Operation.of(
              "_*_",
              result,
              a -> Conversions.bounded(decimal(a[0]).multiply(decimal(a[1]))),
              pair));
    }
    add(Operation.of("-_", DECIMAL, a -> decimal(a[0]).negate(), DECIMAL));
    add(Operation.of("-_", WHOLE, a -> decimal(a[0]).negate(), WHOLE));
    add(Operation.of("decimal", DECIMAL, a -> Conversions.decimal((String) a[0]), TEXT));
    add(Operation.of("decimal", DECIMAL, a -> a[0], WHOLE));
    add(Operation.of("decimal", DECIMAL, a -> Conversions.decimal(Conversions.text(a[0])), FIELD));
    add(
        Operation.of(
            "round",
            DECIMAL,
            a -> Conversions.round(decimal(a[0]), decimal(a[1])),
            DECIMAL,
            WHOLE));
    add(Operation.of("_+_", MONEY, a -> Conversions.sum((Money) a[0], (Money) a[1]), MONEY, MONEY));
    add(
        Operation.of(
            "_-_",
            MONEY,
            a -> Conversions.sum((Money) a[0], ((Money) a[1]).negated()),
            MONEY,
            MONEY));
    add(Operation.of("_*_", MONEY, a -> ((Money) a[0]).times(decimal(a[1])), MONEY, DECIMAL));
    add(Operation.of("_*_", MONEY, a -> ((Money) a[0]).times(decimal(a[1])), MONEY, WHOLE));
    add(Operation.of("-_", MONEY, a -> ((Money) a[0]).negated(), MONEY));
    add(Operation.of("rounded", MONEY, a -> ((Money) a[0]).rounded(), MONEY));
  }

  private void comparison() {
    Map<String, IntPredicate> order =
        Map.of("_<_", c -> c < 0, "_<=_", c -> c <= 0, "_>_", c -> c > 0, "_>=_", c -> c >= 0);
    CelType[][] pairs = {
      {DECIMAL, DECIMAL}, {DECIMAL, WHOLE}, {WHOLE, DECIMAL}, {WHOLE, WHOLE},
      {MONEY, MONEY}, {DATE, DATE}, {MOMENT, MOMENT}, {TEXT, TEXT}
    };
    order.forEach(
        (name, test) -> {
          for (CelType[] pair : pairs) {
            add(Operation.of(name, YES_NO, a -> test.test(Conversions.compare(a[0], a[1])), pair));
          }
        });
  }

  private void text() {
    add(Operation.of("_+_", TEXT, a -> (String) a[0] + (String) a[1], TEXT, TEXT));
    add(Operation.of("upper", TEXT, a -> Conversions.upper((String) a[0]), TEXT));
    add(Operation.of("lower", TEXT, a -> Conversions.lower((String) a[0]), TEXT));
    add(Operation.of("trim", TEXT, a -> ((String) a[0]).strip(), TEXT));
    add(Operation.of("hash", TEXT, a -> Conversions.hash((String) a[0]), TEXT));
    for (CelType type : List.of(DECIMAL, WHOLE, YES_NO, DATE, FIELD, MONEY, MOMENT, ZONE, TEXT)) {
      add(Operation.of("text", TEXT, a -> Conversions.text(a[0]), type));
    }
    add(
        Operation.on(
            "startsWith", YES_NO, a -> ((String) a[0]).startsWith((String) a[1]), TEXT, TEXT));
    add(Operation.on("endsWith", YES_NO, a -> ((String) a[0]).endsWith((String) a[1]), TEXT, TEXT));
    add(Operation.on("contains", YES_NO, a -> ((String) a[0]).contains((String) a[1]), TEXT, TEXT));
  }

  private void moments() {
    add(Operation.of("date", DATE, a -> Conversions.date(a[0], a[1]), MOMENT, ZONE));
    add(Operation.of("date", DATE, a -> Conversions.date((String) a[0]), TEXT));
    add(Operation.of("addDays", DATE, a -> Conversions.addDays(a[0], decimal(a[1])), DATE, WHOLE));
  }

  private void collections() {
    add(Operation.of("size", WHOLE, a -> BigDecimal.valueOf(((List<?>) a[0]).size()), LIST));
    add(Operation.of("size", WHOLE, a -> BigDecimal.valueOf(((String) a[0]).length()), TEXT));
    add(Operation.of("_[_]", ANY, a -> Conversions.at((List<?>) a[0], decimal(a[1])), LIST, WHOLE));
    add(Operation.of("_[_]", ANY, a -> ((Map<?, ?>) a[0]).get(a[1]), MAP, TEXT));
    add(Operation.of("@in", YES_NO, a -> Conversions.isIn(a[0], (List<?>) a[1]), ANY, LIST));
    add(Operation.of("@in", YES_NO, a -> ((Map<?, ?>) a[1]).containsKey(a[0]), TEXT, MAP));
    add(
        Operation.of(
            "join",
            TEXT,
            a -> Conversions.join((List<?>) a[0], (String) a[1]),
            ListType.create(TEXT),
            TEXT));
  }

  private static BigDecimal decimal(Object value) {
    return (BigDecimal) value;
  }
}
