package io.tillbridge.core.mapping.text;

import io.tillbridge.spi.mapping.Arguments;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Cleaning and cutting of texts. */
public final class Texts {
  private Texts() {}

  /** Without control characters, with single spaces and none at the ends. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
        gap = clean.length() > 0;
      } else {
        if (gap) {
          clean.append(' ');
        }
        gap = false;
        clean.appendCodePoint(c);
      }
    }
    return clean.toString();
  }

  /** Whether a plain text needs nothing done; most do not, and are kept as they are. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) {
        return false;
      }
      before = c;
    }
    return before != ' ' || text.isEmpty();
  }

  /** At most {@code length} characters, never half of a pair, without a space at the end. */
  public static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(Math.max(0, length - 1))) ? length - 1 : length;
    return text.substring(0, Math.max(0, end)).stripTrailing();
  }

  /** The characters of the text that are among those allowed. */
  static String only(String text, IntPredicate allowed) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (allowed.test(text.charAt(i))) {
        kept.append(text.charAt(i));
      }
    }
    return kept.toString();
  }

  /** A whole number argument. */
  static int number(Arguments arguments, String name, int otherwise) {
    return arguments
        .get(name, BigDecimal.class)
        .map(n -> n.min(BigDecimal.valueOf(100_000)).max(BigDecimal.ZERO).intValue())
        .orElse(otherwise);
  }

  /** Those of the arguments that hold something, cleaned. */
  static List<String> given(Arguments arguments, List<String> names) {
    List<String> given = new ArrayList<>();
    for (String name : names) {
      String text = clean(arguments.text(name));
      if (!text.isEmpty()) {
        given.add(text);
      }
    }
    return given;
  }
}
