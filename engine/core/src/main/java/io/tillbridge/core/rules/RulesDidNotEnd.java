package io.tillbridge.core.rules;

import java.util.Collection;
import java.util.stream.Collectors;

/** Rules that set each other off without end were stopped; the order must be held. */
public final class RulesDidNotEnd extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RulesDidNotEnd(int firings, Collection<RuleOrigin> last) {
    super(
        "rules were stopped after "
            + firings
            + " firings; still firing: "
            + last.stream()
                .map(origin -> "\"" + origin.rule() + "\" (" + origin.source() + ")")
                .collect(Collectors.joining(", "))
            + ". A rule that changes a fact (update, modify, insert) must not match again what it"
            + " changed: add a condition, or no-loop true");
  }
}
