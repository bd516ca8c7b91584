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

  static List<String> of(Address address) {
    List<String> lines = new ArrayList<>();
    for (String given : address.lines()) {
      given.lines().map(Texts::clean).filter(l -> !l.isEmpty()).forEach(lines::add);
    }
    while (lines.size() > 1 && repeats(lines.get(lines.size() - 1), address)) {
      lines.remove(lines.size() - 1);
    }
    if (lines.size() > MOST) {
      String rest = String.join(", ", lines.subList(MOST - 1, lines.size()));
      lines.subList(MOST - 1, lines.size()).clear();
      lines.add(rest);
    }
    return lines.stream().map(line -> Texts.cut(line, LONGEST)).toList();
  }

  /** Whether a line is nothing but the city, region and postcode in some order. */
  private static boolean repeats(String line, Address address) {
    String left = " " + words(line) + " ";
    for (String part : List.of(address.city(), address.region(), address.postcode())) {
      String known = words(part);
      if (!known.isEmpty()) {
        left = left.replace(" " + known + " ", " ");
      }
    }
    return left.isBlank();
  }

  private static String words(String text) {
    return Texts.clean(text.replace(',', ' ')).toLowerCase(Locale.ROOT);
  }
}
