package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
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
 */
public record WriteRequest(
    String effectId,
    LedgerKind kind,
    String businessKey,
    JsonObject document,
    String remoteId,
    @Nullable Expected expected,
    int attempt) {

  /**
   * What the ledger must come to by its own arithmetic.
   *
   * @param total including tax
   * @param tax the tax in it
   */
  public record Expected(Money total, Money tax) {}
}
