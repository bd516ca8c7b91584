package io.tillbridge.spi.connector;

import io.vertx.core.Future;
import java.util.Optional;

/**
 * One open connection to a remote system. Its capabilities are separate objects; one that is left
 * out it does not have. All methods are called on event loops and return at once.
 */
public interface Connector {

  /** Authenticates and reads webhooks. */
  default Optional<ReceivesEvents> receivesEvents() {
    return Optional.empty();
  }

  /** Fetches canonical documents by key. */
  default Optional<Reads> reads() {
    return Optional.empty();
  }

  /** Tells what the ledger knows: accounts, tax rates, items. */
  default Optional<ReadsReferenceData> readsReferenceData() {
    return Optional.empty();
  }

  /** Finds changes that no webhook announced. */
  default Optional<Sweeps> sweeps() {
    return Optional.empty();
  }

  /** Lists documents as they stand. */
  default Optional<ListsDocuments> listsDocuments() {
    return Optional.empty();
  }

  /** Changes products, stock and customers of a shop. */
  default Optional<WritesShop> writesShop() {
    return Optional.empty();
  }

  /** Writes documents to the ledger. */
  default Optional<Writes> writes() {
    return Optional.empty();
  }

  /** Looks at how documents stand in the ledger. */
  default Optional<Observes> observes() {
    return Optional.empty();
  }

  /** Asks a person for access in the remote system's own pages. */
  default Optional<Authorises> authorises() {
    return Optional.empty();
  }

  /** Describes its documents' fields, for the mapping. */
  default Optional<DescribesFields> describesFields() {
    return Optional.empty();
  }

  /**
   * The remote system's own key of what this connection reaches: the organisation, the store. The
   * host keeps it with what it booked there, and writes nothing once the connection reaches
   * another.
   *
   * @return "" where it isn't told; fails with {@link RemoteFailure}
   */
  default Future<String> reaches() {
    return Future.succeededFuture("");
  }

  /** Lets go of everything; the host calls nothing afterwards. */
  Future<Void> close();
}
