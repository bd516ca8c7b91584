package io.tillbridge.server.overview;

import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An effect.
 *
 * @param document what is to be written, in the ledger's own fields
 * @param waitsFor documents it depends on that don't stand in the ledger yet, like {@code CONTACT
 *     C-1}
 * @param nextAt when it is tried next, where it waits
 * @param remoteId the ledger's key, "" while unknown
 * @param outcomes what came of each try, the oldest first; empty in lists
 */
public record EffectEntry(
    String id,
    String lane,
    String orderId,
    int orderVersion,
    LedgerKind kind,
    String businessKey,
    JsonObject document,
    EffectState state,
    int attempts,
    Optional<Instant> nextAt,
    String remoteId,
    String why,
    List<String> waitsFor,
    List<OutcomeEntry> outcomes,
    Instant createdAt,
    Instant changedAt) {
  public EffectEntry {
    waitsFor = List.copyOf(waitsFor);
    outcomes = List.copyOf(outcomes);
  }
}
