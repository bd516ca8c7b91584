package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Looks documents of one kind up. */
interface Finder {

  /**
   * As many answers as requests, in their order; fails with {@link
   * io.tillbridge.spi.connector.RemoteFailure}.
   */
  Future<List<Optional<Found>>> find(List<WriteRequest> requests);
}
