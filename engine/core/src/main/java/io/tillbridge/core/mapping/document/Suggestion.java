package io.tillbridge.core.mapping.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Advice on a name that isn't known: the nearest one that is, or all of them. */
public final class Suggestion {
  private Suggestion() {}

  /** A sentence that says which of {@code known} to use in place of {@code name}. */
  public static String among(Iterable<String> known, String name) {
    List<String> names = new ArrayList<>();
    known.forEach(names::add);
    names.sort(Comparator.comparingInt((String n) -> distance(n, name)).thenComparing(n -> n));
    if (names.isEmpty()) {
      return "Remove it.";
    }
    String nearest = names.get(0);
    if (distance(nearest, name) <= Math.max(2, name.length() / 3)) {
      return "Did you mean '" + nearest + "'?";
    }
    names.sort(null);
    int shown = Math.min(names.size(), 40);
    return "Use one of: "
        + String.join(", ", names.subList(0, shown))
        + (shown < names.size() ? ", …" : "")
        + ".";
  }

  /** Letters to add, drop or change, whatever their case. */
  private static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
