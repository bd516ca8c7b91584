package io.tillbridge.server.outbox;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One intended write.
 *
 * @param hash of the document with its links, so that the same document is never written twice
 * @param body the document, fields that take another document's key still empty
 * @param total what the ledger must come to, tax included; null where it reckons nothing
 * @param tax the tax in it; null where it reckons nothing
 * @param bookStatus what the order's status decision was, "" for none
 * @param attempts writes sent so far
 * @param failures tries used up since a person last looked
 * @param remoteId the ledger's key, "" while unknown
 * @param uncertain whether it may stand in the ledger unknown to us
 */
public record Effect(
    long seq,
    String id,
    String lane,
    String orderId,
    int orderVersion,
    LedgerKind kind,
    String businessKey,
    String hash,
    JsonObject body,
    @Nullable Money total,
    @Nullable Money tax,
    String bookStatus,
    EffectState state,
    int attempts,
    int failures,
    String remoteId,
    boolean uncertain) {

  /**
   * As the connector is asked to write it or to look it up.
   *
   * @param earlier what was sent of the document before with an outcome that never became known
   */
  WriteRequest request(JsonObject document, List<WriteRequest> earlier) {
    WriteRequest.Expected expected =
        total == null
            ? null
            : new WriteRequest.Expected(total, tax == null ? Money.zero(total.currency()) : tax);
    return new WriteRequest(
        id, kind, businessKey, document, remoteId, expected, Math.max(1, attempts), earlier);
  }

  /** What the ledger holds of it, where there is anything. */
  Optional<String> known() {
    return remoteId.isEmpty() ? Optional.empty() : Optional.of(remoteId);
  }
}
