package io.tillbridge.server.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What a person may have meant by a name that doesn't exist. */
final class ClosestName {
  private ClosestName() {}

  /** The nearest of {@code known}, if near enough to be a slip. */
  static Optional<String> to(String name, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(name, k) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(k -> distance(name, k)));
  }

  /** Levenshtein's distance. */
  private static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] now = new int[b.length() + 1];
      now[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int swap =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1))
                ? 0
                : 1;
        now[j] = Math.min(Math.min(now[j - 1], before[j]) + 1, before[j - 1] + swap);
      }
      before = now;
    }
    return before[b.length()];
  }
}
