package io.tillbridge.server.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths of time and sizes as people write them. */
final class Quantity {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\s*([A-Za-z]*)");

  private Quantity() {}

  /** Reads {@code 500ms}, {@code 30s}, {@code 5m}, {@code 2h} or {@code 1d}. */
  static Optional<Duration> duration(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    return switch (form.group(2)) {
      case "ms" -> Optional.of(Duration.ofMillis(amount));
      case "s" -> Optional.of(Duration.ofSeconds(amount));
      case "m" -> Optional.of(Duration.ofMinutes(amount));
      case "h" -> Optional.of(Duration.ofHours(amount));
      case "d" -> Optional.of(Duration.ofDays(amount));
      default -> Optional.empty();
    };
  }

  /** Reads {@code 4096}, {@code 64KiB} or {@code 1MiB} as bytes. */
  static Optional<Long> bytes(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    return switch (form.group(2).toLowerCase(Locale.ROOT)) {
      case "", "b" -> Optional.of(amount);
      case "kib", "k" -> Optional.of(amount << 10);
      case "mib", "m" -> Optional.of(amount << 20);
      default -> Optional.empty();
    };
  }

  /** The length of time as {@link #duration} reads it. */
  static String text(Duration length) {
    long millis = length.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    return seconds % 60 != 0 || seconds == 0 ? seconds + "s" : seconds / 60 + "m";
  }
}
