package io.tillbridge.spi.connector;

/**
 * What a remote system allows one connection.
 *
 * @param concurrentCalls calls in flight at once
 * @param callsPerMinute calls in a minute
 * @param callsPerDay calls in a day
 */
public record Limits(int concurrentCalls, int callsPerMinute, int callsPerDay) {

  /** No limit is known. */
  public static final Limits NONE =
      new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
