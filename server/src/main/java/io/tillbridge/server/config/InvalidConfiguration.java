package io.tillbridge.server.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration can't work. Carries every fault that was found. */
public final class InvalidConfiguration extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<ConfigurationProblem> problems;

  /** {@code where} names the file; at least one problem. */
  public InvalidConfiguration(String where, List<ConfigurationProblem> problems) {
    super(
        where
            + " can't be used:\n"
            + problems.stream().map(p -> "  " + p).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Every fault, in the order of the file. */
  public List<ConfigurationProblem> problems() {
    return problems;
  }
}
