package io.tillbridge.server.order;

import io.tillbridge.core.translation.History;
import java.util.Optional;

/**
 * What is known of an order before it is translated. A translation holds only if this is still so
 * when it is kept.
 *
 * @param orderId our key, empty for an order that was never read
 * @param version the newest, 0 for none
 * @param contentHash of the newest version, "" for none
 * @param state how it stands, empty for an order that was never read
 * @param underWay whether a write of it is under way, so that nothing may be planned
 */
public record Before(
    Optional<String> orderId,
    int version,
    String contentHash,
    Optional<OrderState> state,
    History history,
    boolean underWay) {

  /** Whether reading the same content again has nothing to add: all is done or on its way. */
  public boolean settledWith(String hash) {
    return contentHash.equals(hash)
        && state
            .filter(
                known ->
                    known == OrderState.BOOKED
                        || known == OrderState.BOOKING
                        || known == OrderState.NOTHING)
            .isPresent();
  }
}
