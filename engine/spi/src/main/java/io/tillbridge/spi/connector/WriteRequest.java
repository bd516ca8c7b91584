package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One effect to write.
 *
 * @param effectId our key of it, unique for ever
 * @param businessKey the natural key in the ledger: contact number, invoice number, payment
 *     reference
 * @param document what to write, in the ledger's own fields, keys of other documents filled in
 * @param remoteId the ledger's key where the document is known to stand there already, "" otherwise
 * @param expected what the ledger must make of it, null where there is nothing to reckon
 * @param attempt 1 for the first try; the idempotency key comes from this and the effect
 * @param earlier what was sent under the same business key before with an outcome that never became
 *     known: what is found standing so is ours too
 */
public record WriteRequest(
    String effectId,
    LedgerKind kind,
    String businessKey,
    JsonObject document,
    String remoteId,
    @Nullable Expected expected,
    int attempt,
    List<WriteRequest> earlier) {

  public WriteRequest {
    earlier = List.copyOf(earlier);
  }

  /** A request with nothing sent before it. */
  public WriteRequest(
      String effectId,
      LedgerKind kind,
      String businessKey,
      JsonObject document,
      String remoteId,
      @Nullable Expected expected,
      int attempt) {
    this(effectId, kind, businessKey, document, remoteId, expected, attempt, List.of());
  }

  /** The same for another document. */
  public WriteRequest with(JsonObject other) {
    return new WriteRequest(
        effectId, kind, businessKey, other, remoteId, expected, attempt, earlier);
  }

  /** The same of a document that is not known to stand. */
  public WriteRequest anew() {
    return new WriteRequest(effectId, kind, businessKey, document, "", expected, attempt, earlier);
  }

  /**
   * What the ledger must come to by its own arithmetic.
   *
   * @param total including tax
   * @param tax the tax in it
   */
  public record Expected(Money total, Money tax) {}
}
