package io.tillbridge.core.translation;

import java.util.List;
import java.util.Optional;

/**
 * What we know of an order from before.
 *
 * @param booked how it stands in the books by what we wrote; empty if never booked
 * @param sameNumber other orders of the store that carry the same number
 */
public record History(Optional<Booked> booked, List<OtherOrder> sameNumber) {
  /** Nothing is known from before. */
  public static final History NONE = new History(Optional.empty(), List.of());

  public History {
    sameNumber = List.copyOf(sameNumber);
  }

  /**
   * Another order under the same number.
   *
   * @param orderId the shop's key
   * @param contentHash of its canonical form
   */
  public record OtherOrder(String orderId, String contentHash) {}
}
