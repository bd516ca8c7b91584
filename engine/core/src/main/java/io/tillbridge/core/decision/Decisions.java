package io.tillbridge.core.decision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the rules concluded of one order, and which of it holds: of several decisions on one
 * target the one with the highest priority.
 */
public final class Decisions {
  private final List<Decision> made;
  private final Map<Aspect, Map<String, Decision>> holding = new EnumMap<>(Aspect.class);
  private final List<Conflict> conflicts;

  /** {@code made} in the order in which the rules fired. */
  public Decisions(List<Decision> made) {
    this.made = List.copyOf(made);
    Map<Target, List<Decision>> contested = new LinkedHashMap<>();
    for (Decision decision : made) {
      Map<String, Decision> bySubject =
          holding.computeIfAbsent(decision.target().aspect(), a -> new LinkedHashMap<>());
      Decision before = bySubject.putIfAbsent(decision.target().subject(), decision);
      if (before != null && decision.priority() > before.priority()) {
        bySubject.put(decision.target().subject(), decision);
        contested.remove(decision.target());
      } else if (before != null
          && decision.priority() == before.priority()
          && !decision.value().equals(before.value())) {
        contested
            .computeIfAbsent(decision.target(), t -> new ArrayList<>(List.of(before)))
            .add(decision);
      }
    }
    List<Conflict> found = new ArrayList<>();
    contested.forEach((target, sides) -> found.add(new Conflict(target, sides)));
    this.conflicts = List.copyOf(found);
  }

  /** Every decision, in the order made. */
  public List<Decision> made() {
    return made;
  }

  /** Where rules disagree. */
  public List<Conflict> conflicts() {
    return conflicts;
  }

  /** The decision that holds for a target. */
  public Optional<Decision> on(Aspect aspect, String subject) {
    return Optional.ofNullable(holding.getOrDefault(aspect, Map.of()).get(subject));
  }

  /** The decisions that hold for an aspect, whatever their subjects. */
  public List<Decision> on(Aspect aspect) {
    return List.copyOf(holding.getOrDefault(aspect, Map.of()).values());
  }
}
