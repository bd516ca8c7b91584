package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import java.util.Set;

/** Changes products, stock and customers of a shop; of an order nothing but its statuses. */
public interface WritesShop {

  /** The fields of a kind that it can change, by the names of the canonical record. */
  Set<String> fields(DocumentKind kind);

  /**
   * Changes one document. What it sets is absolute, so the host repeats it freely; it never fails
   * the future for what the shop did: that is an {@link Outcome}.
   */
  Future<Outcome> write(ShopWrite write);
}
