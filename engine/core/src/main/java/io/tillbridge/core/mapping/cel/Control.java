package io.tillbridge.core.mapping.cel;

import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators that look at absent values, or don't look at all their arguments. */
final class Control {
  private static final CelType ANY = Operations.ANY;
  private static final CelType YES_NO = SimpleType.BOOL;

  private Control() {}

  static Map<String, List<CelOverloadDecl>> declarations() {
    return Map.of(
        "_==_", comparing("equal"),
        "_!=_", comparing("unequal"),
        "_&&_", List.of(CelOverloadDecl.newGlobalOverload("and", YES_NO, YES_NO, YES_NO)),
        "_||_", List.of(CelOverloadDecl.newGlobalOverload("or", YES_NO, YES_NO, YES_NO)),
        "!_", List.of(CelOverloadDecl.newGlobalOverload("not", YES_NO, YES_NO)),
        "_?_:_", List.of(CelOverloadDecl.newGlobalOverload("choose", ANY, YES_NO, ANY, ANY)),
        "@not_strictly_false", List.of(CelOverloadDecl.newGlobalOverload("so_far", YES_NO, YES_NO)),
        "default", List.of(CelOverloadDecl.newGlobalOverload("default", ANY, ANY, ANY)));
  }

  private static List<CelOverloadDecl> comparing(String key) {
    return List.of(CelOverloadDecl.newGlobalOverload(key, YES_NO, ANY, ANY));
  }

  /** The node for one of these; null for another operation. */
  static @Nullable Node node(String key, List<Node> a) {
    return switch (key) {
      case "equal" -> scope -> Conversions.same(a.get(0).value(scope), a.get(1).value(scope));
      case "unequal" -> scope -> !Conversions.same(a.get(0).value(scope), a.get(1).value(scope));
      case "and" -> scope -> holds(a.get(0), scope) && holds(a.get(1), scope);
      case "or" -> scope -> holds(a.get(0), scope) || holds(a.get(1), scope);
      case "not" -> scope -> !holds(a.get(0), scope);
      case "choose" -> scope -> a.get(holds(a.get(0), scope) ? 1 : 2).value(scope);
      case "so_far" -> a.get(0);
      case "default" ->
          scope -> {
            Object value = a.get(0).value(scope);
            return isPresent(value) ? value : a.get(1).value(scope);
          };
      default -> null;
    };
  }

  static boolean isPresent(@Nullable Object value) {
    return value != null && !(value instanceof String text && text.isBlank());
  }

  private static boolean holds(Node node, Scope scope) {
    return Boolean.TRUE.equals(node.value(scope));
  }
}
