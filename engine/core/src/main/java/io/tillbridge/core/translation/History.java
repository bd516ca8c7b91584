package io.tillbridge.core.translation;

import java.util.List;
import java.util.Optional;

/**
 * What we know of an order from before.
 *
 * @param booked how it stands in the books by what we wrote; empty if never booked
 * @param sameNumber other orders of the store that carry the same number
 * @param documents all its documents that stand in the ledger by our writing
 */
public record History(
    Optional<Booked> booked, List<OtherOrder> sameNumber, List<BookedDocument> documents) {
  /** Nothing is known from before. */
  public static final History NONE = new History(Optional.empty(), List.of());

  public History {
    sameNumber = List.copyOf(sameNumber);
    documents = List.copyOf(documents);
  }

  /** An order of whose documents no more is known. */
  public History(Optional<Booked> booked, List<OtherOrder> sameNumber) {
    this(booked, sameNumber, List.of());
  }

  /**
   * Another order under the same number.
   *
   * @param orderId the shop's key
   * @param contentHash of its canonical form
   */
  public record OtherOrder(String orderId, String contentHash) {}
}
