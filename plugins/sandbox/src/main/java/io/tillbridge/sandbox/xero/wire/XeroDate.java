package io.tillbridge.sandbox.xero.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Xero writes them in JSON: milliseconds in .NET's clothing, with readable companions. */
public final class XeroDate {
  private static final Pattern DOT_NET = Pattern.compile("/Date\\((-?\\d{1,15})([+-]\\d{4})?\\)/");
  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx").withZone(ZoneOffset.UTC);

  private XeroDate() {}

  /** A moment, {@code /Date(1539993600000+0000)/}. */
  public static String of(Instant moment) {
    return "/Date(" + moment.toEpochMilli() + "+0000)/";
  }

  /** A day, as its first moment. */
  public static String of(LocalDate day) {
    return of(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** The companion of a day, {@code 2018-10-20T00:00:00}. */
  public static String companion(LocalDate day) {
    return day + "T00:00:00";
  }

  /** The companion of a moment, {@code 2018-11-02 16:31:30+00:00}. */
  public static String companion(Instant moment) {
    return READABLE.format(moment);
  }

  /** Reads a day in any of the shapes that requests may have. */
  public static Optional<LocalDate> day(String text) {
    Matcher dotNet = DOT_NET.matcher(text.strip());
    if (dotNet.matches()) {
      Instant moment = Instant.ofEpochMilli(Long.parseLong(dotNet.group(1)));
      return Optional.of(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }
    try {
      String day = text.strip();
      return Optional.of(LocalDate.parse(day.length() > 10 ? day.substring(0, 10) : day));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** Reads the header {@code If-Modified-Since}: ISO, with or without a zone, or as in HTTP. */
  public static Optional<Instant> since(String header) {
    try {
      if (header.indexOf(',') > 0) {
        return Optional.of(
            Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header.strip())));
      }
      String moment = header.strip().replace(' ', 'T');
      if (moment.length() == 10) {
        return Optional.of(LocalDate.parse(moment).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      return Optional.of(
          moment.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
              ? OffsetDateTime.parse(moment).toInstant()
              : LocalDateTime.parse(moment).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
