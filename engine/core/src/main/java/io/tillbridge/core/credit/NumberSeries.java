package io.tillbridge.core.credit;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of the documents that follow an order's invoice: its own number, a mark, a count. */
enum NumberSeries {
  SUPPLEMENT("-A"),
  ADJUSTMENT("-CN"),
  REFUND("-R");

  private final String mark;

  NumberSeries(String mark) {
    this.mark = mark;
  }

  /** The place of a key in this series; empty for another document. */
  Optional<Integer> place(String invoice, String key) {
    Matcher number = Pattern.compile(Pattern.quote(invoice + mark) + "(\\d{1,6})").matcher(key);
    return number.matches() ? Optional.of(Integer.valueOf(number.group(1))) : Optional.empty();
  }

  String key(String invoice, int place) {
    return invoice + mark + place;
  }

  /** The next that is free. */
  String next(String invoice, Collection<String> taken) {
    int last = taken.stream().flatMap(key -> place(invoice, key).stream()).reduce(0, Integer::max);
    return key(invoice, last + 1);
  }

  /** The one of this place, or the next that is free where it is taken. */
  String at(int place, String invoice, Collection<String> taken) {
    return taken.contains(key(invoice, place)) ? next(invoice, taken) : key(invoice, place);
  }
}
