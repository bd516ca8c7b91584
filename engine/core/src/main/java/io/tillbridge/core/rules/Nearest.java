package io.tillbridge.core.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the name that somebody most likely meant to write. */
final class Nearest {
  private Nearest() {}

  /** The name fewest edits away, if that is few enough to be a slip. */
  static Optional<String> to(String written, Collection<String> names) {
    int most = Math.max(1, written.length() / 3);
    return names.stream()
        .min(Comparator.<String>comparingInt(name -> edits(written, name)).thenComparing(n -> n))
        .filter(name -> edits(written, name) <= most);
  }

  /** Levenshtein's distance, letters compared without case. */
  private static int edits(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        boolean same =
            Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
        now[j] = Math.min(before[j - 1] + (same ? 0 : 1), 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
