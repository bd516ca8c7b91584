package io.tillbridge.bench;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Conclusion;
import io.tillbridge.core.decision.Decide;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Parameters;
import io.tillbridge.core.rules.RuleBase;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools alone on the facts of one order: a session kept for one order after another, both rounds
 * of facts, conclusions counted and dropped, no listeners. The least that evaluating the pack can
 * cost. For use by one thread.
 */
final class BareRules implements AutoCloseable {
  private final KieSession session;
  private final Counting counting = new Counting();
  private final List<Object> first;
  private final Object second;
  private final Parameters flow;
  private final List<FactHandle> handles = new ArrayList<>();

  /** {@code second} is the fact of the second round. */
  BareRules(RuleBase rules, Facts facts, Object second) {
    this.session = base(rules).newKieSession();
    this.first = facts.all();
    this.second = second;
    this.flow = facts.flow();
    setGlobals();
  }

  /** Evaluates, and deletes each fact; returns how much was concluded. */
  int deletingFacts() {
    counting.count = 0;
    for (Object fact : first) {
      handles.add(session.insert(fact));
    }
    session.fireAllRules();
    handles.add(session.insert(second));
    session.fireAllRules();
    for (FactHandle handle : handles) {
      session.delete(handle);
    }
    session.fireAllRules();
    handles.clear();
    return counting.count;
  }

  /** Evaluates, and resets the session as Drools' own session pool does. */
  int resettingSession() {
    counting.count = 0;
    setGlobals();
    for (Object fact : first) {
      session.insert(fact);
    }
    session.fireAllRules();
    session.insert(second);
    session.fireAllRules();
    ((InternalWorkingMemory) session).reset();
    return counting.count;
  }

  private void setGlobals() {
    session.setGlobal("decide", counting);
    session.setGlobal("flow", flow);
  }

  @Override
  public void close() {
    session.dispose();
  }

  /** The engine keeps Drools to itself; only here is it looked at from below. */
  private static KieBase base(RuleBase rules) {
    try {
      Field base = RuleBase.class.getDeclaredField("base");
      base.setAccessible(true);
      return (KieBase) base.get(rules);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("RuleBase keeps its KieBase elsewhere now", e);
    }
  }

  private static final class Counting implements Decide {
    private final Conclusion conclusion = why -> {};
    private int count;

    @Override
    public Conclusion conclude(Aspect aspect, String subject, String value) {
      count++;
      return conclusion;
    }
  }
}
