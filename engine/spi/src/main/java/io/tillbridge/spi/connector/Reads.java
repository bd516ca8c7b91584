package io.tillbridge.spi.connector;

import io.vertx.core.Future;

/** Fetches canonical documents. */
public interface Reads {

  /**
   * Reads the document as it stands in the shop now. Never fails the future for what the remote
   * system did: that is a {@link Reading}. May be called again for the same subject at any time.
   */
  Future<Reading> read(Subject subject);
}
