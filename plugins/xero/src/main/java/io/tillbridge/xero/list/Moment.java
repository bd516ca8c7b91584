package io.tillbridge.xero.list;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A moment as Xero writes it: {@code /Date(1539993600000+0000)/}, milliseconds since 1970. */
final class Moment {
  private static final Pattern DOTNET = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");

  private Moment() {}

  /** The moment; the beginning of time where it is none. */
  static Instant of(String text) {
    Matcher dotnet = DOTNET.matcher(text);
    return dotnet.matches() ? Instant.ofEpochMilli(Long.parseLong(dotnet.group(1))) : Instant.EPOCH;
  }
}
