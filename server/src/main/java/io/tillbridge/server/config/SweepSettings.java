package io.tillbridge.server.config;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a shop is looked through for what no webhook told.
 *
 * @param on whether it is at all
 * @param every the pause between two sweeps
 * @param recheck how soon an order of today is read again, whatever the shop says of its changes;
 *     one that is n days old waits n times as long
 * @param recheckDays how old orders are read again
 * @param from orders placed before this day (UTC) are left to a backfill; empty for the time of the
 *     first start
 */
public record SweepSettings(
    boolean on, Duration every, Duration recheck, int recheckDays, Optional<LocalDate> from) {

  /** What holds where nothing is said. */
  public static final SweepSettings USUAL =
      new SweepSettings(true, Duration.ofMinutes(5), Duration.ofHours(1), 30, Optional.empty());
}
