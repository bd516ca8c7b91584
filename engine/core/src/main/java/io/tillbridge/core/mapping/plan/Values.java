package io.tillbridge.core.mapping.plan;

import io.tillbridge.core.mapping.cel.Unmappable;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values as the ledger's JSON has them. */
final class Values {
  private Values() {}

  /** The JSON of a value; null for one that is absent or empty. */
  static @Nullable JsonValue of(JsonProvider json, @Nullable Object value, boolean keepEmpty) {
    if (value instanceof String text) {
      return text.isEmpty() && !keepEmpty ? null : json.createValue(text);
    } else if (value instanceof BigDecimal number) {
      return json.createValue(number.scale() < 0 ? number.setScale(0) : number);
    } else if (value instanceof Money money) {
      return of(json, money.amount(), keepEmpty);
    } else if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof LocalDate date) {
      return json.createValue(date.toString());
    } else if (value instanceof FieldValue field) {
      return ofField(json, field, keepEmpty);
    } else if (value instanceof List<?> list) {
      return ofList(json, list, keepEmpty);
    } else if (value == null) {
      return null;
    }
    throw new Unmappable("a " + value.getClass().getSimpleName() + " can't stand in a field");
  }

  private static @Nullable JsonValue ofField(
      JsonProvider json, FieldValue field, boolean keepEmpty) {
    if (field instanceof FieldValue.Decimal decimal) {
      return of(json, decimal.value(), keepEmpty);
    } else if (field instanceof FieldValue.YesNo yes) {
      return of(json, yes.value(), keepEmpty);
    }
    return of(json, field.text(), keepEmpty);
  }

  private static @Nullable JsonValue ofList(JsonProvider json, List<?> list, boolean keepEmpty) {
    JsonArrayBuilder array = json.createArrayBuilder();
    for (Object each : list) {
      JsonValue element = of(json, each, keepEmpty);
      if (element != null) {
        array.add(element);
      }
    }
    return list.isEmpty() && !keepEmpty ? null : array.build();
  }
}
