package io.tillbridge.server.outbox;

import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a lane could do now.
 *
 * @param ready how many effects of each kind could be sent, counted up to a limit
 * @param unknown how many of each kind are due to be looked up
 * @param nextAt when the next effect becomes due that isn't yet
 */
public record Readiness(
    Map<LedgerKind, Integer> ready, Map<LedgerKind, Integer> unknown, Optional<Instant> nextAt) {
  public Readiness {
    ready = Map.copyOf(ready);
    unknown = Map.copyOf(unknown);
  }
}
