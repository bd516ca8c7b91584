package io.tillbridge.server.api;

import io.tillbridge.server.api.Answer.Question;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Reads query parameters that several routes have; IllegalArgumentException says what is wrong. */
final class Query {
  private static final int USUAL = 50;
  private static final int MOST = 200;

  private Query() {}

  static int limit(Question question) {
    String text = question.query("limit");
    if (text.isEmpty()) {
      return USUAL;
    }
    try {
      int limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("limit must be a whole number, not '" + text + "'.", e);
    }
    throw new IllegalArgumentException("limit must be from 1 to " + MOST + ".");
  }

  static <E extends Enum<E>> Set<E> any(Question question, Class<E> type) {
    Set<E> chosen = EnumSet.noneOf(type);
    for (String name : question.query("state").split(",", -1)) {
      if (!name.isBlank()) {
        try {
          chosen.add(Enum.valueOf(type, name.strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "state can't be '"
                  + name
                  + "': it is one of "
                  + Arrays.toString(type.getEnumConstants())
                  + ".",
              e);
        }
      }
    }
    return chosen;
  }
}
