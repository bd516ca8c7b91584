package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/** Describes the fields of a ledger's documents, so that a mapping is checked when it is saved. */
public interface DescribesFields {

  /** Every field that may be set on a document of this kind; empty for a kind it can't write. */
  List<FieldDescription> fields(LedgerKind kind);
}
