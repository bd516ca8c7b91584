package io.tillbridge.core.reconcile;

import io.tillbridge.spi.document.DocumentKind;
import java.time.Instant;
import java.util.Map;

/**
 * A record as shop and ledger have it.
 *
 * @param code the key that both know it by
 * @param agreed the shared fields that both had last, empty before they first met
 * @param shop what the shop has now
 * @param ledger what the ledger has now, empty where it has no such record
 * @param shopAt when the shop's record changed last
 * @param ledgerAt when the ledger's record changed last
 */
public record Kept(
    DocumentKind kind,
    String code,
    Map<String, String> agreed,
    Map<String, String> shop,
    Map<String, String> ledger,
    Instant shopAt,
    Instant ledgerAt) {
  public Kept {
    agreed = Map.copyOf(agreed);
    shop = Map.copyOf(shop);
    ledger = Map.copyOf(ledger);
  }
}
