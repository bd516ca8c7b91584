package io.tillbridge.server.reading;

/** A write of the order is under way; it is read again once that has ended. */
final class Postponed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Postponed() {
    super("A write of the order is under way; it is read again once that has ended.");
  }
}
