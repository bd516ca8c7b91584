package io.tillbridge.server.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/** A generic type with its argument, for the schema of an answer. */
record Generic(Class<?> raw, Type argument) implements ParameterizedType {
  static Type of(Class<?> raw, Class<?> argument) {
    return new Generic(raw, argument);
  }

  @Override
  public Type[] getActualTypeArguments() {
    return new Type[] {argument};
  }

  @Override
  public Type getRawType() {
    return raw;
  }

  @Override
  public @Nullable Type getOwnerType() {
    return null;
  }
}
