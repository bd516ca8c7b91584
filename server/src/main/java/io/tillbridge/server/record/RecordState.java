package io.tillbridge.server.record;

/** How a record stands. */
public enum RecordState {
  /** Alike on both sides, as far as both have it. */
  SETTLED,
  /** Something is to be written. */
  WRITING,
  /** A person must look: see why. */
  HELD,
  /** A side refused what was written: see the dead letter. */
  REFUSED,
  /** The ledger needs nothing of it. */
  LEFT_OUT,
  /** The ledger has it and the shop does not. */
  LEDGER_ONLY,
  /** The shop has it no more; the ledger keeps it. */
  GONE
}
