package io.tillbridge.spi.connector;

import java.util.List;
import java.util.stream.Collectors;

/** A connection's settings can't work. Carries every fault at once. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  /** The faults, at least one, each with the setting's name as its field. */
  public InvalidSettings(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("; ")));
    this.problems = List.copyOf(problems);
  }

  /** Every fault. */
  public List<Problem> problems() {
    return problems;
  }
}
