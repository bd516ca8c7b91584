package io.tillbridge.core.mapping.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Gathers what is wrong while mappings are loaded. For use by one thread. */
public final class Problems {
  private static final Comparator<MappingProblem> BY_PLACE =
      Comparator.comparing(MappingProblem::file)
          .thenComparing(MappingProblem::line)
          .thenComparing(MappingProblem::column);

  private final List<MappingProblem> errors = new ArrayList<>();
  private final List<MappingProblem> warnings = new ArrayList<>();

  /** Notes what makes the mapping unusable. */
  public void error(Position where, String message, String advice) {
    errors.add(MappingProblem.at(where, message, advice));
  }

  /** Notes what a person should know. */
  public void warn(Position where, String message, String advice) {
    warnings.add(MappingProblem.at(where, message, advice));
  }

  /** What doesn't stop the mapping, by place. */
  public List<MappingProblem> warnings() {
    return warnings.stream().sorted(BY_PLACE).toList();
  }

  /** Throws if there was an error. */
  public void check() throws MappingErrors {
    if (!errors.isEmpty()) {
      throw new MappingErrors(errors.stream().distinct().sorted(BY_PLACE).toList());
    }
  }
}
