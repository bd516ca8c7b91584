package io.tillbridge.xero.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something has been refusing without a break. A first refusal is waited out shortly, for
 * most are over at once; a lasting one more and more patiently. Safe for use by several threads.
 */
final class Outage {
  private final Clock clock;
  private volatile @Nullable Instant since;

  Outage(Clock clock) {
    this.clock = clock;
  }

  /** It refused again; how long it has by now. */
  Duration lasting() {
    Instant now = clock.instant();
    Instant began = since;
    if (began == null) {
      since = now;
      return Duration.ZERO;
    }
    return Duration.between(began, now);
  }

  void over() {
    since = null;
  }

  /** As long again as it has lasted, within these bounds. */
  static Duration wait(Duration lasting, Duration least, Duration most) {
    if (lasting.compareTo(least) < 0) {
      return least;
    }
    return lasting.compareTo(most) > 0 ? most : lasting;
  }
}
