package io.tillbridge.server.overview;

import java.util.Collection;
import java.util.stream.Collectors;

/** A condition on the state column; the names are of our own enumerations, never from outside. */
final class States {
  private States() {}

  /** "" where any state will do. */
  static String in(Collection<? extends Enum<?>> states) {
    return states.isEmpty()
        ? ""
        : states.stream()
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", ", " AND state IN (", ")"));
  }
}
