package io.tillbridge.xcart.order;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One movement that the shop recorded with a payment provider.
 *
 * @param id unique within the store
 */
record BackendTransaction(String id, Type type, State state, BigDecimal value, Instant at) {

  /** What it was meant to do. */
  enum Type {
    AUTHORISE,
    TAKE,
    VOID,
    REFUND
  }

  /** What came of it. */
  enum State {
    DONE,
    PENDING,
    FAILED,
    VOIDED
  }

  boolean did(Type what) {
    return type == what && state == State.DONE;
  }
}
