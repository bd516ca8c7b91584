package io.tillbridge.xcart.api;

import java.time.Duration;

/** The Retry-After header (RFC 9110, 10.2.3), in its form of seconds. */
final class RetryAfter {
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /**
   * The time to wait: what the header says, at most an hour; {@code otherwise} where it is none.
   */
  static Duration of(String header, Duration otherwise) {
    if (!header.matches("\\d{1,9}")) {
      return otherwise;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(header));
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
