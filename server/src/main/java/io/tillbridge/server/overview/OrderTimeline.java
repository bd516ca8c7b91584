package io.tillbridge.server.overview;

import io.tillbridge.server.observation.LedgerChange;
import java.util.List;

/**
 * All that happened to an order.
 *
 * @param events that concern it, the oldest first
 * @param versions as it was read and translated, the oldest first
 * @param effects its writes, and those of other orders that it shares, the oldest first
 * @param ledgerChanges what people did in the ledger to its documents, the oldest first
 */
public record OrderTimeline(
    OrderSummary order,
    List<EventEntry> events,
    List<VersionEntry> versions,
    List<EffectEntry> effects,
    List<LedgerChange> ledgerChanges) {
  public OrderTimeline {
    events = List.copyOf(events);
    versions = List.copyOf(versions);
    effects = List.copyOf(effects);
    ledgerChanges = List.copyOf(ledgerChanges);
  }
}
