package io.tillbridge.server.order;

/** How an order stands with us. */
public enum OrderState {
  /** A person must look before anything is written: see its findings. */
  HELD,
  /** Part of it can't be written yet; nothing else is left to do. */
  WAITING,
  /** Its documents are on their way. */
  BOOKING,
  /** All its documents stand in the ledger. */
  BOOKED,
  /** The books need nothing for it. */
  NOTHING,
  /** One of its documents was refused: see its dead letter. */
  DEAD
}
