package io.tillbridge.spi.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sorts members that a record has no component for into its {@code unknown} component before
 * binding, and back beside the others after. Binding alone would drop them.
 */
final class UnknownMembers {
  private static final String UNKNOWN = "unknown";

  /** Each call of {@code Json}'s own methods looks the provider up anew, which takes far longer. */
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final ClassValue<Map<String, RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
          Map<String, RecordComponent> found = new LinkedHashMap<>();
          for (RecordComponent component : type.getRecordComponents()) {
            found.put(component.getName(), component);
          }
          return found;
        }
      };

  private UnknownMembers() {}

  /** {@code json} with what {@code type} doesn't know moved into "unknown". */
  static JsonObject apart(Class<?> type, JsonObject json) {
    Map<String, RecordComponent> components = COMPONENTS.get(type);
    JsonObjectBuilder known = JSON.createObjectBuilder();
    JsonObjectBuilder unknown = null;
    for (Map.Entry<String, JsonValue> member : json.entrySet()) {
      RecordComponent component = components.get(member.getKey());
      if (component != null && !member.getKey().equals(UNKNOWN)) {
        known.add(member.getKey(), mapped(component.getGenericType(), member.getValue(), null));
      } else if (components.containsKey(UNKNOWN)) {
        unknown = unknown == null ? JSON.createObjectBuilder() : unknown;
        unknown.add(member.getKey(), member.getValue());
      }
    }
    return unknown == null ? known.build() : known.add(UNKNOWN, unknown).build();
  }

  /** {@code json}, as bound from {@code document}, with its unknown members beside the known. */
  static JsonObject beside(Record document, JsonObject json) {
    Map<String, RecordComponent> components = COMPONENTS.get(document.getClass());
    JsonObjectBuilder all = JSON.createObjectBuilder();
    for (Map.Entry<String, JsonValue> member : json.entrySet()) {
      RecordComponent component = components.get(member.getKey());
      if (component != null && !member.getKey().equals(UNKNOWN)) {
        all.add(
            member.getKey(),
            mapped(component.getGenericType(), member.getValue(), value(component, document)));
      }
    }
    if (components.containsKey(UNKNOWN) && json.get(UNKNOWN) instanceof JsonObject unknown) {
      unknown.forEach(all::add);
    }
    return all.build();
  }

  /** Goes down into records and lists of records; everything else stays as it is. */
  private static JsonValue mapped(Type type, JsonValue json, @Nullable Object value) {
    if (json instanceof JsonObject object && type instanceof Class<?> c && isOurs(c)) {
      return value == null ? apart(c, object) : beside((Record) value, object);
    }
    if (json instanceof JsonArray array
        && type instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[0] instanceof Class<?> element
        && isOurs(element)) {
      JsonArrayBuilder elements = JSON.createArrayBuilder();
      for (int i = 0; i < array.size(); i++) {
        Object each = value == null ? null : ((List<?>) value).get(i);
        elements.add(mapped(element, array.get(i), each));
      }
      return elements.build();
    }
    return json;
  }

  private static boolean isOurs(Class<?> type) {
    return type.isRecord() && COMPONENTS.get(type).containsKey(UNKNOWN);
  }

  private static Object value(RecordComponent component, Record document) {
    try {
      return component.getAccessor().invoke(document);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("can't read " + component, e);
    }
  }
}
