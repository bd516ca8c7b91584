package io.tillbridge.server.outbox;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.List;

/**
 * A batch that is durably marked and may leave, or may be looked up.
 *
 * @param requests none where nothing was left to do
 * @param repeated whether it left before the last stop of the server, and is to leave again as it
 *     was
 */
public record Sending(LedgerKind kind, List<WriteRequest> requests, boolean repeated) {
  public Sending {
    requests = List.copyOf(requests);
  }

  /** One that leaves, or is looked up, for the first time. */
  Sending(LedgerKind kind, List<WriteRequest> requests) {
    this(kind, requests, false);
  }
}
