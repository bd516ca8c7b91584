package io.tillbridge.server.publication;

import java.util.List;
import java.util.stream.Collectors;

/** Rules or mappings can't be published as they are. Carries everything that is wrong. */
public final class EditRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<EditProblem> problems;

  /** At least one problem. */
  public EditRefused(List<EditProblem> problems) {
    super(problems.stream().map(EditProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong. */
  public List<EditProblem> problems() {
    return problems;
  }
}
