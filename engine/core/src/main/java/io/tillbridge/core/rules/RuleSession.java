package io.tillbridge.core.rules;

import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.fact.Facts;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.drools.core.common.InternalWorkingMemory;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.ConsequenceException;

/**
 * A Drools session with its recorder; used by one thread at a time, for one order after another.
 */
final class RuleSession implements AutoCloseable {
  private static final int FIRINGS_PER_FACT = 100;
  private static final int FIRINGS_BESIDE = 1_000;
  private static final int FIRINGS_WATCHED = 50;

  private final KieSession session;
  private final FactTypes types;
  private final Recorder recorder;

  RuleSession(KieBase base, FactTypes types, Map<String, RuleOrigin> origins) {
    this.session = base.newKieSession();
    this.types = types;
    this.recorder = new Recorder(origins);
  }

  /** Leaves the session dirty where it throws: it must be closed then, not used again. */
  Decisions evaluate(Facts facts, Function<Decisions, ? extends Collection<?>> consequences) {
    session.addEventListener(recorder);
    session.setGlobal("decide", recorder);
    session.setGlobal("flow", facts.flow());
    int limit = FIRINGS_BESIDE + FIRINGS_PER_FACT * facts.all().size();
    round(facts.all(), limit);
    Decisions decisions = recorder.decisions();
    Collection<?> further = consequences.apply(decisions);
    if (!further.isEmpty()) {
      round(further, limit);
      decisions = recorder.decisions();
    }
    clear();
    return decisions;
  }

  private void round(Collection<?> facts, int limit) {
    boolean unending;
    try {
      for (Object fact : facts) {
        if (types.matter(fact)) {
          session.insert(fact);
        }
      }
      unending = session.fireAllRules(limit) == limit;
    } catch (ConsequenceException e) {
      throw new RuleFailed(recorder.firing(), e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      throw new RuleFailed(e);
    }
    if (unending) {
      refuseIfStillFiring(limit);
    }
  }

  private void refuseIfStillFiring(int limit) {
    Set<RuleOrigin> still = new LinkedHashSet<>();
    for (int i = 0; i < FIRINGS_WATCHED && session.fireAllRules(1) == 1; i++) {
      still.add(recorder.firing());
    }
    if (!still.isEmpty()) {
      throw new RulesDidNotEnd(limit, still);
    }
  }

  /** Drools' own pool resets sessions like this; it costs half of deleting each fact. */
  private void clear() {
    recorder.clear();
    ((InternalWorkingMemory) session).reset();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
