package io.tillbridge.core.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.base.base.ObjectType;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.api.KieBase;

/**
 * The types of facts that the rules of a base look at. A fact of another type sets nothing off, so
 * it need not be inserted, and inserting costs more than most rules. Safe for use by several
 * threads.
 */
final class FactTypes {
  private final List<ObjectType> looked = new ArrayList<>();
  private final Map<Class<?>, Boolean> known = new ConcurrentHashMap<>();

  FactTypes(KieBase base) {
    for (ObjectTypeNode node : ((InternalRuleBase) base).getRete().getObjectTypeNodes()) {
      looked.add(node.getObjectType());
    }
  }

  /** Whether some rule looks at facts like this one. */
  boolean matter(Object fact) {
    return known.computeIfAbsent(fact.getClass(), this::isLookedAt);
  }

  private boolean isLookedAt(Class<?> type) {
    for (ObjectType each : looked) {
      if (each.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }
}
