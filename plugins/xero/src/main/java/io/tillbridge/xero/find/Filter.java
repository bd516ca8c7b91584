package io.tillbridge.xero.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** Parts of queries. */
final class Filter {
  /** Leaves room for the rest within the 2,048 characters of query that gateways allow. */
  private static final int LONGEST_LIST = 1_200;

  private Filter() {}

  /** A condition of the parameter {@code where} on a text. */
  static String equal(String member, String value) {
    return member + "==\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Values without repeats, in lists that are short enough for one query each. */
  static List<List<String>> lists(Collection<String> values) {
    List<List<String>> lists = new ArrayList<>();
    List<String> open = new ArrayList<>();
    int length = 0;
    for (String value : new LinkedHashSet<>(values)) {
      if (!open.isEmpty() && length + value.length() + 1 > LONGEST_LIST) {
        lists.add(List.copyOf(open));
        open.clear();
        length = 0;
      }
      open.add(value);
      length += value.length() + 1;
    }
    if (!open.isEmpty()) {
      lists.add(List.copyOf(open));
    }
    return lists;
  }
}
