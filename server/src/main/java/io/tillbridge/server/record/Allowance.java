package io.tillbridge.server.record;

import io.tillbridge.spi.connector.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The part of a remote system's calls that records may use: a third of a minute's and half of a
 * day's, so that orders always find some left.
 *
 * @param limits what the remote system allows
 */
record Allowance(Limits limits) {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  /** When the next call may be made; empty for now. */
  Optional<Instant> wait(Handle handle, String connection, Instant now) {
    return later(handle, connection, now, MINUTE, limits.callsPerMinute() / 3)
        .or(() -> later(handle, connection, now, DAY, limits.callsPerDay() / 2));
  }

  /** Notes that a call is about to be made. */
  static void count(Handle handle, String connection, Instant now) {
    handle.execute(
        "DELETE FROM record_call WHERE connection = ? AND at < ?",
        connection,
        now.minus(DAY).toEpochMilli());
    handle.execute(
        "INSERT INTO record_call (connection, at) VALUES (?, ?)", connection, now.toEpochMilli());
  }

  private static Optional<Instant> later(
      Handle handle, String connection, Instant now, Duration window, int most) {
    Optional<Long> first =
        handle
            .createQuery(
                "SELECT at FROM record_call WHERE connection = :connection AND at > :from ORDER BY"
                    + " at DESC LIMIT 1 OFFSET :most")
            .bind("connection", connection)
            .bind("from", now.minus(window).toEpochMilli())
            .bind("most", Math.max(1, most) - 1)
            .mapTo(Long.class)
            .findOne();
    return first.map(at -> Instant.ofEpochMilli(at).plus(window));
  }
}
