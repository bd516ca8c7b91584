package io.tillbridge.server.api;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API's JSON: records by their components, {@code Optional.empty()} as null, times and money as
 * text. {@link Schemas} describes the same in the OpenAPI document.
 */
public final class Json {
  private static final JsonProvider JSON = JsonProvider.provider();

  private Json() {}

  /** The JSON of a record, collection, map, text, number, enum, time, money or JSON value. */
  public static JsonValue of(@Nullable Object value) {
    if (value == null || value.equals(Optional.empty())) {
      return JsonValue.NULL;
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Optional<?> optional) {
      return of(optional.get());
    }
    if (value instanceof Boolean yes) {
      return yes ? JsonValue.TRUE : JsonValue.FALSE;
    }
    if (value instanceof Integer || value instanceof Long) {
      return JSON.createValue(((Number) value).longValue());
    }
    if (value instanceof BigDecimal number) {
      return JSON.createValue(number);
    }
    if (value instanceof Collection<?> collection) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      collection.forEach(each -> array.add(of(each)));
      return array.build();
    }
    if (value instanceof Map<?, ?> map) {
      JsonObjectBuilder object = JSON.createObjectBuilder();
      map.forEach((key, each) -> object.add(String.valueOf(key), of(each)));
      return object.build();
    }
    if (value instanceof Record document && !(value instanceof Money)) {
      return object(document);
    }
    return JSON.createValue(value.toString());
  }

  private static JsonValue object(Record document) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : document.getClass().getRecordComponents()) {
      try {
        object.add(component.getName(), of(component.getAccessor().invoke(document)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("can't read " + component, e);
      }
    }
    return object.build();
  }
}
