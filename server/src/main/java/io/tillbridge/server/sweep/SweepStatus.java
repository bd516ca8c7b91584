package io.tillbridge.server.sweep;

import java.time.Instant;
import java.util.Optional;

/**
 * How the sweeping of a shop goes.
 *
 * @param rounds how many rounds ended well since the start
 * @param underWay whether a round is under way
 * @param found orders that were new or changed, since the start
 * @param mended changes that only reading again found, since the start
 * @param lastAt when a round last ended well, empty where none has since the start
 * @param trouble what went wrong in the last round, "" for nothing
 */
public record SweepStatus(
    String connection,
    int rounds,
    boolean underWay,
    int found,
    int mended,
    Optional<Instant> lastAt,
    String trouble) {

  static SweepStatus begin(String connection) {
    return new SweepStatus(connection, 0, false, 0, 0, Optional.empty(), "");
  }

  SweepStatus begun() {
    return new SweepStatus(connection, rounds, true, found, mended, lastAt, trouble);
  }

  SweepStatus found(int more) {
    return new SweepStatus(connection, rounds, underWay, found + more, mended, lastAt, trouble);
  }

  SweepStatus mended(int more) {
    return new SweepStatus(connection, rounds, underWay, found, mended + more, lastAt, trouble);
  }

  SweepStatus ended(Instant now, String doubt) {
    return new SweepStatus(connection, rounds + 1, false, found, mended, Optional.of(now), doubt);
  }

  SweepStatus failed(String why) {
    return new SweepStatus(connection, rounds, false, found, mended, lastAt, why);
  }
}
