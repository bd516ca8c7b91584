package io.tillbridge.xcart.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When a webhook says it was sent: an old one may be a replay. */
final class SendingTime {
  private final Duration tolerance;

  SendingTime(Duration tolerance) {
    this.tolerance = tolerance;
  }

  /** What is wrong with the time, in seconds since 1970; empty where nothing is. */
  Optional<String> doubt(String header, String seconds, Instant receivedAt) {
    if (!seconds.matches("\\d{1,11}")) {
      return Optional.of("the header " + header + " has no time in seconds since 1970");
    }
    Duration off =
        Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), receivedAt).abs();
    return off.compareTo(tolerance) > 0
        ? Optional.of(
            "its time is "
                + off.toSeconds()
                + " s off, more than the "
                + tolerance.toSeconds()
                + " s that timestampTolerance allows")
        : Optional.empty();
  }
}
