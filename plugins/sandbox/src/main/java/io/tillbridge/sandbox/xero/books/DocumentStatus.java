package io.tillbridge.sandbox.xero.books;

import java.util.Optional;

/** Where an invoice or a credit note is in its life. */
public enum DocumentStatus {
  /** Not yet in the books. */
  DRAFT,
  /** Waits for approval. */
  SUBMITTED,
  /** In the books. */
  AUTHORISED,
  /** In the books, and settled in full; set by Xero alone. */
  PAID,
  /** Was in the books and is taken back. */
  VOIDED,
  /** Was never in the books and is thrown away. */
  DELETED;

  /** Whether somebody may ask for that status next. */
  public boolean mayBecome(DocumentStatus next) {
    return switch (this) {
      case DRAFT, SUBMITTED -> next != VOIDED && next != PAID;
      case AUTHORISED -> next == AUTHORISED || next == VOIDED;
      // Small changes to a settled document are sent with the status it has or had.
      case PAID -> next == PAID || next == AUTHORISED;
      case VOIDED, DELETED -> false;
    };
  }

  /** Whether it is, or is on its way into, the books. */
  public boolean live() {
    return this != VOIDED && this != DELETED;
  }

  /** The status of that name. */
  public static Optional<DocumentStatus> named(String name) {
    for (DocumentStatus status : values()) {
      if (status.name().equals(name)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
