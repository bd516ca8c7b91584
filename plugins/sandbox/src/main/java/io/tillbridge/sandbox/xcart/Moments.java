package io.tillbridge.sandbox.xcart;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads the dates people put into the shop's filters. */
final class Moments {
  private Moments() {}

  /** Reads a moment; what cannot be read is none, and the shop then ignores the filter. */
  static Optional<Instant> read(String text) {
    String plain = text.strip().replace(' ', 'T');
    try {
      if (plain.matches("@?\\d{9,11}")) {
        return Optional.of(Instant.ofEpochSecond(Long.parseLong(plain.replace("@", ""))));
      }
      if (plain.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Optional.of(LocalDate.parse(plain).atStartOfDay().toInstant(ZoneOffset.UTC));
      }
      return Optional.of(
          plain.matches(".*T.*(Z|[+-]\\d\\d:?\\d\\d)")
              ? OffsetDateTime.parse(plain).toInstant()
              : LocalDateTime.parse(plain).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
