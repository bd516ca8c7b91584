package io.tillbridge.spi.connector;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * The host's account of calls to one remote system; every call that counts there goes through it.
 */
public interface CallBudget {

  /**
   * Completes when one call may be made; the caller must {@link Permit#release} it when the answer
   * (or none) has come.
   */
  Future<Permit> acquire();

  /** The remote system said how many calls are left in this minute. */
  void remainingThisMinute(int calls);

  /** The remote system said how many calls are left today. */
  void remainingToday(int calls);

  /** The remote system asked for silence of this length. */
  void pause(Duration length);

  /** Leave for one call. */
  interface Permit {
    /** The call has ended. Repeating it does nothing. */
    void release();
  }
}
