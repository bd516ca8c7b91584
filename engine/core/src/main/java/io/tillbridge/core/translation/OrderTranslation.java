package io.tillbridge.core.translation;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.ReferenceData;

/**
 * The pure function in the middle: the same order, history, reference data and version give the
 * same documents, byte for byte. No I/O; takes some tens of microseconds; safe for use by several
 * threads. Rehearsal, replay and production are this call.
 */
public interface OrderTranslation {

  /** What is to become of the order. */
  Translation translate(Order order, History history, ReferenceData reference);

  /** What rules and mappings it works with. */
  FlowVersion version();
}
