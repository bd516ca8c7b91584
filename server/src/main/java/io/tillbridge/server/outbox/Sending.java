package io.tillbridge.server.outbox;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.List;

/**
 * A batch that is durably marked and may leave, or may be looked up.
 *
 * @param requests none where nothing was left to do
 */
public record Sending(LedgerKind kind, List<WriteRequest> requests) {
  public Sending {
    requests = List.copyOf(requests);
  }
}
