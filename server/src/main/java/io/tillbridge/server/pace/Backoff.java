package io.tillbridge.server.pace;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures: doubling, with a tenth to a half more by chance so that what
 * failed together doesn't come again in step with others.
 */
public final class Backoff {
  private final Duration first;
  private final Duration longest;
  private final RandomGenerator random;

  /** Chance comes in from outside. */
  public Backoff(Duration first, Duration longest, RandomGenerator random) {
    this.first = first;
    this.longest = longest;
    this.random = random;
  }

  /** After the {@code failures}th failure in a row, counted from 1. */
  public Duration after(int failures) {
    long doubled = first.toMillis() << Math.min(30, Math.max(0, failures - 1));
    long base = Math.min(doubled, longest.toMillis());
    synchronized (random) {
      return Duration.ofMillis(base + base * (10 + random.nextInt(41)) / 100);
    }
  }
}
