package io.tillbridge.server.observation;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.time.Instant;

/**
 * What somebody did in a ledger to a document of ours.
 *
 * @param businessKey the document's, like an invoice number
 * @param amount what is applied to it by hand in all, after the change
 * @param why in words
 */
public record LedgerChange(
    String id,
    String lane,
    LedgerKind kind,
    String businessKey,
    Change change,
    Money amount,
    String why,
    Instant at) {

  /** The sorts of change. */
  public enum Change {
    /** Paid or credited in full by hand. */
    PAID,
    /** Paid or credited in part by hand. */
    PART_PAID,
    /** What was applied by hand is taken back, wholly or in part. */
    TAKEN_BACK,
    /** Taken out of the books. */
    VOIDED
  }
}
