package io.tillbridge.server.reading;

import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.ReadsReferenceData;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Where a shop's orders are read, and what they become.
 *
 * @param store the shop's connection
 * @param ledger the ledger's connection
 * @param writable kinds of document that the ledger's connector writes
 * @param translation gives the live version each time it is asked
 */
public record Source(
    String store,
    Reads reads,
    String ledger,
    ReadsReferenceData reference,
    Set<LedgerKind> writable,
    Supplier<OrderTranslation> translation) {
  public Source {
    writable = Set.copyOf(writable);
  }
}
