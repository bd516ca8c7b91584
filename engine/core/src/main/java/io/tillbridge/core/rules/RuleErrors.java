package io.tillbridge.core.rules;

import java.util.List;
import java.util.stream.Collectors;

/** A rule pack that doesn't compile: all that is wrong with it, at once. */
public final class RuleErrors extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleProblem> problems;

  RuleErrors(String pack, List<RuleProblem> problems) {
    super(
        "rule pack "
            + pack
            + " is refused:\n"
            + problems.stream().map(RuleProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** By file and line. */
  public List<RuleProblem> problems() {
    return problems;
  }
}
