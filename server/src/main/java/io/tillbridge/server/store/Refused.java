package io.tillbridge.server.store;

import java.time.Duration;

/** The store took nothing of what it was given; nothing of it is half-kept. */
public abstract sealed class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private Refused(String message) {
    super(message);
  }

  /** More is waiting to be written than the store holds in memory: come again later. */
  public static final class Full extends Refused {
    private static final long serialVersionUID = 1L;
    private final Duration retryAfter;

    Full(int waiting, Duration retryAfter) {
      super(
          waiting
              + " events are waiting to be written to disk, as many as are taken at once; send it"
              + " again in "
              + retryAfter.toSeconds()
              + " s");
      this.retryAfter = retryAfter;
    }

    /** How long the sender should wait. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /** The store is closing or closed. */
  public static final class Closed extends Refused {
    private static final long serialVersionUID = 1L;

    Closed() {
      super("the store is closed; it takes nothing any more until the server starts again");
    }
  }
}
