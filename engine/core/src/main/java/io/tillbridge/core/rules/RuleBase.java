package io.tillbridge.core.rules;

import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.fact.Facts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * A compiled rule pack. Build one per version and share it: it is safe for use by several threads,
 * each evaluation having a session of its own out of a pool. Evaluating takes microseconds and does
 * no I/O; compiling takes a second or so and must not be done on an event loop.
 */
public final class RuleBase implements AutoCloseable {
  private static final int MOST_IDLE = 2 * Runtime.getRuntime().availableProcessors();

  private final RulePack pack;
  private final KieBase base;
  private final FactTypes types;
  private final Map<String, RuleOrigin> origins;
  private final BlockingQueue<RuleSession> idle = new ArrayBlockingQueue<>(MOST_IDLE);
  private volatile boolean closed;

  RuleBase(RulePack pack, KieBase base, Map<String, RuleOrigin> origins) {
    this.pack = pack;
    this.base = base;
    this.types = new FactTypes(base);
    this.origins = Map.copyOf(origins);
  }

  /**
   * Compiles a pack; blocks for about a second, so call it on a worker thread.
   *
   * @throws RuleErrors with everything that is wrong, each with file, line and column
   */
  public static RuleBase compile(RulePack pack) {
    return new RuleCompiler(pack).compile();
  }

  /** The pack it was compiled from. */
  public RulePack pack() {
    return pack;
  }

  /** Content hash of the pack. */
  public String version() {
    return pack.version();
  }

  /** Names of all its rules, sorted. */
  public List<String> rules() {
    return origins.keySet().stream().sorted().toList();
  }

  /** As {@link #evaluate(Facts, Function)}, with nothing for a second round. */
  public Decisions evaluate(Facts facts) {
    return evaluate(facts, decisions -> List.of());
  }

  /**
   * What the rules decide on these facts.
   *
   * @param consequences is given the decisions of the first round and answers with further facts
   *     for a second (such as a TaxCheck); may be empty
   * @return the decisions of both rounds
   * @throws RuleFailed where a rule broke off
   * @throws RulesDidNotEnd where rules set each other off without end
   */
  public Decisions evaluate(
      Facts facts, Function<Decisions, ? extends Collection<?>> consequences) {
    RuleSession session = lease();
    boolean clean = false;
    try {
      Decisions decisions = session.evaluate(facts, consequences);
      clean = true;
      return decisions;
    } finally {
      if (clean) {
        giveBack(session);
      } else {
        session.close();
      }
    }
  }

  /**
   * Lets go of the pooled sessions. An evaluation in flight, or one that a caller starts late,
   * still ends on these rules and its session goes with it; nothing else holds the base, so it is
   * collected once its last caller has dropped it.
   */
  @Override
  public void close() {
    closed = true;
    disposeIdle();
  }

  private RuleSession lease() {
    @Nullable RuleSession session = idle.poll();
    return session == null ? new RuleSession(base, types, origins) : session;
  }

  private void giveBack(RuleSession session) {
    if (closed || !idle.offer(session)) {
      session.close();
    } else if (closed) {
      disposeIdle();
    }
  }

  private void disposeIdle() {
    for (RuleSession session = idle.poll(); session != null; session = idle.poll()) {
      session.close();
    }
  }
}
