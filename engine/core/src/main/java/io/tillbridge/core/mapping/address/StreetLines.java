package io.tillbridge.core.mapping.address;

import io.tillbridge.core.mapping.text.Texts;
import io.tillbridge.spi.document.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Street lines: split where the shop put several into one, at most four, nothing said twice. */
final class StreetLines {
  private static final int MOST = 4;
  private static final int LONGEST = 500;

  private StreetLines() {}

  /** One line by its number from 1; "" where there is none. */
  static String line(Address address, int number) {
    List<String> given = address.lines();
    if (given.size() > MOST || given.stream().anyMatch(StreetLines::needsWork)) {
      List<String> lines = of(address);
      return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }
    for (int i = number - 1; i >= 0 && i < given.size(); i++) {
      if (i == 0 || !repeats(given.get(i), address)) {
        return Texts.cut(Texts.clean(given.get(number - 1)), LONGEST);
      }
    }
    return "";
  }

  private static boolean needsWork(String line) {
    return line.indexOf('\n') >= 0 || line.isBlank();
  }

  private static List<String> of(Address address) {
    List<String> lines = new ArrayList<>(MOST);
    for (String given : address.lines()) {
      if (given.indexOf('\n') < 0) {
        add(given, lines);
      } else {
        given.lines().forEach(line -> add(line, lines));
      }
    }
    while (lines.size() > 1 && repeats(lines.get(lines.size() - 1), address)) {
      lines.remove(lines.size() - 1);
    }
    if (lines.size() > MOST) {
      String rest = String.join(", ", lines.subList(MOST - 1, lines.size()));
      lines.subList(MOST - 1, lines.size()).clear();
      lines.add(Texts.cut(rest, LONGEST));
    }
    return lines;
  }

  private static void add(String line, List<String> lines) {
    String clean = Texts.cut(Texts.clean(line), LONGEST);
    if (!clean.isEmpty()) {
      lines.add(clean);
    }
  }

  /** Whether a line is nothing but the city, region and postcode in some order. */
  private static boolean repeats(String line, Address address) {
    if (!begins(line, address.city())
        && !begins(line, address.region())
        && !begins(line, address.postcode())) {
      return false;
    }
    String left = " " + words(line) + " ";
    for (String part : List.of(address.city(), address.region(), address.postcode())) {
      String known = words(part);
      if (!known.isEmpty()) {
        left = left.replace(" " + known + " ", " ");
      }
    }
    return left.isBlank();
  }

  private static boolean begins(String line, String part) {
    String start = part.strip();
    return !start.isEmpty() && line.regionMatches(true, 0, start, 0, start.length());
  }

  private static String words(String text) {
    return Texts.clean(text.replace(',', ' ')).toLowerCase(Locale.ROOT);
  }
}
