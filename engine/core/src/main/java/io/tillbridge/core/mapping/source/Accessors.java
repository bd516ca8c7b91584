package io.tillbridge.core.mapping.source;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns accessor methods into functions that cost as much as a call written by hand. */
final class Accessors {
  private Accessors() {}

  /** The method as a function of its receiver. */
  @SuppressWarnings("unchecked")
  static Function<Object, @Nullable Object> of(Method method) {
    try {
      if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
        method.setAccessible(true);
      }
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MethodHandle handle = lookup.unreflect(method);
      MethodType boxed = handle.type().wrap();
      return (Function<Object, @Nullable Object>)
          LambdaMetafactory.metafactory(
                  lookup,
                  "apply",
                  MethodType.methodType(Function.class),
                  MethodType.methodType(Object.class, Object.class),
                  handle,
                  boxed)
              .getTarget()
              .invoke();
    } catch (Throwable e) {
      throw new IllegalStateException("can't read " + method, e);
    }
  }
}
