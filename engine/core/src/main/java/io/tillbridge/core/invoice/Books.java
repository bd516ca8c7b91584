package io.tillbridge.core.invoice;

import java.math.BigDecimal;
import java.util.Optional;

/** What composing an invoice must know of the ledger. */
public interface Books {

  /** The rate of an active tax type in percent; empty for one the ledger doesn't have. */
  Optional<BigDecimal> percent(String taxType);

  /** Whether the ledger has an item of this code. */
  boolean hasItem(String code);

  /** How many decimals of a unit amount the ledger keeps. */
  default int unitDecimals() {
    return LedgerArithmetic.UNIT_SCALE;
  }
}
