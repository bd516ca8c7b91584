package io.tillbridge.server.store;

import java.time.Clock;
import java.util.random.RandomGenerator;

/**
 * Makes identifiers of 26 characters that sort by the time they were made (ULID: 48 bits of
 * milliseconds, 80 random bits, in Crockford's base 32). Safe for use by several threads.
 */
public final class Identifiers {
  private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_DIGITS = 16;

  private final Clock clock;
  private final RandomGenerator random;

  /** Time and randomness come in from outside, so that a run can be repeated. */
  public Identifiers(Clock clock, RandomGenerator random) {
    this.clock = clock;
    this.random = random;
  }

  /** A new one. */
  public String next() {
    char[] text = new char[26];
    long time = clock.millis();
    for (int i = 9; i >= 0; i--) {
      text[i] = DIGITS.charAt((int) (time & 31));
      time >>>= 5;
    }
    byte[] bits = new byte[10];
    synchronized (random) {
      random.nextBytes(bits);
    }
    long high = 0;
    long low = 0;
    for (int i = 0; i < 5; i++) {
      high = (high << 8) | (bits[i] & 0xff);
      low = (low << 8) | (bits[5 + i] & 0xff);
    }
    for (int i = 0; i < RANDOM_DIGITS / 2; i++) {
      text[10 + i] = DIGITS.charAt((int) (high & 31));
      text[18 + i] = DIGITS.charAt((int) (low & 31));
      high >>>= 5;
      low >>>= 5;
    }
    return new String(text);
  }
}
