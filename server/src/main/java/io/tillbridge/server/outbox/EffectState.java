package io.tillbridge.server.outbox;

/** How far an effect has come. */
public enum EffectState {
  /** To be sent once all it depends on stands in the ledger. */
  PENDING,
  /** Durably marked before its batch left; after a restart it counts as unknown. */
  SENDING,
  /** Certainly not written; sent again at a time. */
  RETRY,
  /** May or may not have been written: looked up before anything else. */
  UNKNOWN,
  /** The connector doesn't write this kind; it waits until one does. */
  WAITING,
  /** Stands in the ledger. */
  DONE,
  /** A person must look: see its dead letter. */
  DEAD,
  /** Replaced by what a later version of the order wants. */
  SUPERSEDED
}
