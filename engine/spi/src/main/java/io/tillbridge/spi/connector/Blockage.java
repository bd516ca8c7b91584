package io.tillbridge.spi.connector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stops a whole connection. The host waits as a state that people see; it burns no retries.
 *
 * @param kind what sort of stop it is
 * @param until when it ends by itself, null where a person must act
 * @param why in words for the person who looks
 */
public record Blockage(Kind kind, @Nullable Instant until, String why) {

  /** The sorts of stop. */
  public enum Kind {
    /** The day's allowance is used up. */
    DAY_LIMIT,
    /** The grant was revoked or its secret is wrong: a person must connect again. */
    RECONNECT,
    /** The remote system or organisation is closed for now. */
    OFFLINE
  }
}
