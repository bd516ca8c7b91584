package io.tillbridge.core.mapping.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A target as written: {@code Addresses[0].City}.
 *
 * @param steps at least one
 */
record TargetPath(List<Step> steps) {
  /** In a step that is no list. */
  static final int NO_LIST = -2;

  /** In a list without a number. */
  static final int ANY = -1;

  /** One name, with the number in its list, {@link #ANY} or {@link #NO_LIST}. */
  record Step(String name, int index) {}

  static TargetPath parse(String text) {
    List<Step> steps = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      int bracket = part.indexOf('[');
      String name = bracket < 0 ? part : part.substring(0, bracket);
      String number = bracket < 0 ? "" : part.substring(bracket + 1, part.length() - 1);
      int index = bracket < 0 ? NO_LIST : number.isEmpty() ? ANY : Integer.parseInt(number);
      steps.add(new Step(name, index));
    }
    return new TargetPath(List.copyOf(steps));
  }

  Step last() {
    return steps.get(steps.size() - 1);
  }

  /** As the ledger describes it, without numbers. */
  static String plain(String text) {
    return text.replaceAll("\\[\\d+\\]", "[]");
  }
}
