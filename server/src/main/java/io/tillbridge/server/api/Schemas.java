package io.tillbridge.server.api;

import io.tillbridge.spi.money.Money;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** JSON Schemas of the records that the API answers with; each record by its name. */
final class Schemas {
  private static final JsonObject ANY_OBJECT = type("object");
  private final Map<String, JsonObject> named = new TreeMap<>();

  /** The schemas that others refer to, by name. */
  JsonObject components() {
    JsonObjectBuilder all = Json.createObjectBuilder();
    named.forEach(all::add);
    return all.build();
  }

  /** The schema of a type. */
  JsonObject of(Type type) {
    return of(type, Map.of());
  }

  private JsonObject of(Type type, Map<String, Type> variables) {
    if (type instanceof TypeVariable<?> variable) {
      return of(variables.getOrDefault(variable.getName(), Object.class), variables);
    }
    if (type instanceof ParameterizedType parameterized) {
      return generic(parameterized, variables);
    }
    if (type instanceof Class<?> plain) {
      return plain(plain);
    }
    return Json.createObjectBuilder().build();
  }

  private JsonObject generic(ParameterizedType type, Map<String, Type> variables) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    if (Optional.class.isAssignableFrom(raw)) {
      JsonArrayBuilder either =
          Json.createArrayBuilder().add(of(arguments[0], variables)).add(type("null"));
      return Json.createObjectBuilder().add("anyOf", either).build();
    }
    if (Collection.class.isAssignableFrom(raw)) {
      return Json.createObjectBuilder(type("array"))
          .add("items", of(arguments[0], variables))
          .build();
    }
    if (Map.class.isAssignableFrom(raw)) {
      return Json.createObjectBuilder(ANY_OBJECT)
          .add("additionalProperties", of(arguments[1], variables))
          .build();
    }
    Map<String, Type> bound = new HashMap<>();
    StringBuilder name = new StringBuilder(raw.getSimpleName());
    for (int i = 0; i < arguments.length; i++) {
      bound.put(raw.getTypeParameters()[i].getName(), arguments[i]);
      name.append("Of").append(((Class<?>) arguments[i]).getSimpleName());
    }
    return reference(name.toString(), raw, bound);
  }

  private JsonObject plain(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return type("boolean");
    }
    if (type == int.class || type == long.class || type == Integer.class || type == Long.class) {
      return type("integer");
    }
    if (type == BigDecimal.class) {
      return type("number");
    }
    if (type == Instant.class) {
      return Json.createObjectBuilder(type("string")).add("format", "date-time").build();
    }
    if (type == LocalDate.class) {
      return Json.createObjectBuilder(type("string")).add("format", "date").build();
    }
    if (type == Money.class) {
      return Json.createObjectBuilder(type("string"))
          .add("pattern", "^-?[0-9.]+ [A-Z]{3}$")
          .add("example", "12.50 AUD")
          .build();
    }
    if (type.isEnum()) {
      JsonArrayBuilder names = Json.createArrayBuilder();
      for (Object constant : type.getEnumConstants()) {
        names.add(constant.toString());
      }
      return Json.createObjectBuilder(type("string")).add("enum", names).build();
    }
    if (JsonValue.class.isAssignableFrom(type)) {
      return ANY_OBJECT;
    }
    return type.isRecord() ? reference(type.getSimpleName(), type, Map.of()) : type("string");
  }

  private JsonObject reference(String name, Class<?> type, Map<String, Type> variables) {
    if (!named.containsKey(name)) {
      named.put(name, ANY_OBJECT);
      JsonObjectBuilder properties = Json.createObjectBuilder();
      JsonArrayBuilder required = Json.createArrayBuilder();
      for (RecordComponent component : type.getRecordComponents()) {
        properties.add(component.getName(), of(component.getGenericType(), variables));
        required.add(component.getName());
      }
      named.put(
          name,
          Json.createObjectBuilder(ANY_OBJECT)
              .add("properties", properties)
              .add("required", required)
              .build());
    }
    return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
  }

  private static JsonObject type(String name) {
    return Json.createObjectBuilder().add("type", name).build();
  }
}
