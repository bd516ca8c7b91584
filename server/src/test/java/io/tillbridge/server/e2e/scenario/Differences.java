package io.tillbridge.server.e2e.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What stands otherwise than it must, line by line. For one thread. */
final class Differences {
  private final List<String> all = new ArrayList<>();

  void add(String what, String wanted, String found) {
    all.add("  " + what + ": should be " + wanted + ", is " + found);
  }

  /** Texts that must be equal; numbers are compared by value. */
  void text(String what, String wanted, String found) {
    if (!same(wanted, found)) {
      add(what, wanted, found.isEmpty() ? "empty" : found);
    }
  }

  private static boolean same(String wanted, String found) {
    if (wanted.equals(found) || (wanted.equals("none") && found.isEmpty())) {
      return true;
    }
    try {
      return new BigDecimal(wanted).compareTo(new BigDecimal(found)) == 0;
    } catch (NumberFormatException noNumber) {
      return false;
    }
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  @Override
  public String toString() {
    return String.join("\n", all) + "\n";
  }
}
