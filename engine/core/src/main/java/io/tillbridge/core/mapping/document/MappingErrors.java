package io.tillbridge.core.mapping.document;

import java.util.List;
import java.util.stream.Collectors;

/** Mappings can't be used; tells everything that is wrong with them at once. */
public final class MappingErrors extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<MappingProblem> problems;

  /** {@code problems} holds at least one. */
  public MappingErrors(List<MappingProblem> problems) {
    super(problems.stream().map(MappingProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** By file and place. */
  public List<MappingProblem> problems() {
    return problems;
  }
}
