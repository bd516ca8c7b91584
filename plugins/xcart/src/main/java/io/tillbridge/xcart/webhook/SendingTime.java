package io.tillbridge.xcart.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a webhook says it was sent: an old one may be a replay. */
final class SendingTime {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");
  private final Duration tolerance;

  SendingTime(Duration tolerance) {
    this.tolerance = tolerance;
  }

  /** What is wrong with the time, in seconds since 1970; empty where nothing is. */
  Optional<String> doubt(String header, String seconds, Instant receivedAt) {
    if (!SECONDS.matcher(seconds).matches()) {
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
