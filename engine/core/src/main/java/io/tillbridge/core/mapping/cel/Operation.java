package io.tillbridge.core.mapping.cel;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An operator or function that expressions may use.
 *
 * @param function its name in the language: {@code upper}, {@code _+_}
 * @param member whether it is called on its first argument: {@code text.contains(part)}
 * @param parameters types of its arguments
 * @param body computes it from arguments none of which is absent; where one is, so is the result
 */
record Operation(
    String function, boolean member, CelType result, List<CelType> parameters, Body body) {

  /** What an operation does. */
  @FunctionalInterface
  interface Body {
    @Nullable Object of(Object[] arguments);
  }

  static Operation of(String function, CelType result, Body body, CelType... parameters) {
    return new Operation(function, false, result, Arrays.asList(parameters), body);
  }

  static Operation on(String function, CelType result, Body body, CelType... parameters) {
    return new Operation(function, true, result, Arrays.asList(parameters), body);
  }

  /** The key that the type checker finds it by. */
  String key() {
    StringBuilder key = new StringBuilder(function);
    parameters.forEach(p -> key.append('|').append(p.name()));
    return key.toString();
  }

  CelOverloadDecl declaration() {
    return member
        ? CelOverloadDecl.newMemberOverload(key(), result, parameters)
        : CelOverloadDecl.newGlobalOverload(key(), result, parameters);
  }
}
