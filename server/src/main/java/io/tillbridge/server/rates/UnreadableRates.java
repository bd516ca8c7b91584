package io.tillbridge.server.rates;

import org.jspecify.annotations.Nullable;

/** What the feed of exchange rates answered is none. */
final class UnreadableRates extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableRates(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
