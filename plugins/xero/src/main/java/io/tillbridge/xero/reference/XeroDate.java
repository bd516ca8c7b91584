package io.tillbridge.xero.reference;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as Xero writes it: {@code /Date(1539993600000+0000)/}, milliseconds since 1970 in UTC
 * whatever the offset says, or the first ten characters of an ISO date and time.
 */
public final class XeroDate {
  private static final Pattern DOTNET = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");

  private XeroDate() {}

  /** The moment, empty where {@code text} is none in the first of these forms. */
  public static Optional<Instant> instant(String text) {
    Matcher dotnet = DOTNET.matcher(text);
    return dotnet.matches()
        ? Optional.of(Instant.ofEpochMilli(Long.parseLong(dotnet.group(1))))
        : Optional.empty();
  }

  /** The day, empty where {@code text} is none. */
  static Optional<LocalDate> day(String text) {
    Matcher dotnet = DOTNET.matcher(text);
    if (dotnet.matches()) {
      Instant instant = Instant.ofEpochMilli(Long.parseLong(dotnet.group(1)));
      return Optional.of(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }
    try {
      return text.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(text.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
