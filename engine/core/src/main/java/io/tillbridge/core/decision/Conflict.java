package io.tillbridge.core.decision;

import java.util.List;

/**
 * Rules of the same priority that settled one target differently; the order is held.
 *
 * @param decisions all that stand at the highest priority, at least two
 */
public record Conflict(Target target, List<Decision> decisions) {
  public Conflict {
    decisions = List.copyOf(decisions);
  }
}
