package io.tillbridge.core.decision;

/** How an order is to stand in the books. */
public enum BookStatus {
  /** Not at all. */
  NOTHING,
  /** As a draft invoice that counts for nothing yet. */
  DRAFT,
  /** As an invoice that is owed; it becomes paid by its payments. */
  AUTHORISED,
  /** An invoice that was booked is undone. */
  VOIDED
}
