package io.tillbridge.core.reconcile;

import io.tillbridge.core.decision.Side;

/** Says whose value holds of a field that both sides changed. */
@FunctionalInterface
public interface Arbiter {

  /** Decides one field of a record. */
  Ruling rule(Kept record, String field);

  /** What was decided. */
  sealed interface Ruling {
    /** This side's value holds. */
    record Wins(Side side) implements Ruling {}

    /** A person must settle it; {@code why} says what is the matter and what to do. */
    record Hold(String why) implements Ruling {}
  }
}
