package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;

/** Tells what the ledger knows: organisation, accounts, tax rates, items, tracking, currencies. */
public interface ReadsReferenceData {

  /**
   * Reads it all afresh. The host keeps the answer and asks seldom.
   *
   * @return fails with {@link RemoteFailure} where the remote system would not tell
   */
  Future<ReferenceData> referenceData();
}
