package io.tillbridge.server.record;

import java.util.Optional;

/**
 * What came of looking at a record.
 *
 * @param record as it is to be kept
 * @param toLedger what is to be written to the ledger; whatever was to be written before is taken
 *     back where this is empty
 * @param toShop what is to be written to the shop, likewise
 * @param shopWanted whether the shop must be asked for the whole record before the ledger can be
 *     written
 */
record Planned(
    SharedRecord record,
    Optional<RecordWrite> toLedger,
    Optional<RecordWrite> toShop,
    boolean shopWanted) {

  static Planned nothing(SharedRecord record) {
    return new Planned(record, Optional.empty(), Optional.empty(), false);
  }
}
