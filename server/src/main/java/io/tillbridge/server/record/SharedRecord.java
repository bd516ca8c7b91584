package io.tillbridge.server.record;

import io.tillbridge.core.reconcile.Kept;
import io.tillbridge.spi.document.DocumentKind;
import java.time.Instant;
import java.util.Map;

/**
 * A product, stock level or customer that shop and ledger keep.
 *
 * @param code what both know it by; {@code #} and the shop's key where there is nothing
 * @param shopKey the shop's key, "" while it has none
 * @param ledgerKey the ledger's key, "" while it has none
 * @param agreed the shared fields that both had
 * @param shopHash of all that the shop said of it
 * @param ownHash of the ledger's document but for the shared fields, as it was written last
 * @param version rules and mappings it was last looked at with
 * @param settledAt when we last wrote it to either side
 * @param revision counts its changes
 */
record SharedRecord(
    String flow,
    DocumentKind kind,
    String code,
    String name,
    String shopKey,
    String ledgerKey,
    Map<String, String> shop,
    Map<String, String> ledger,
    Map<String, String> agreed,
    Instant shopAt,
    Instant ledgerAt,
    String shopHash,
    String ownHash,
    String version,
    Instant settledAt,
    RecordState state,
    String why,
    int revision) {

  /** One that nobody knew before. */
  static SharedRecord unknown(String flow, DocumentKind kind, String code) {
    return new SharedRecord(
        flow,
        kind,
        code,
        "",
        "",
        "",
        Map.of(),
        Map.of(),
        Map.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        "",
        "",
        "",
        Instant.EPOCH,
        RecordState.SETTLED,
        "",
        0);
  }

  Kept kept() {
    return new Kept(kind, code, agreed, shop, ledger, shopAt, ledgerAt);
  }

  /** As the shop has it now. */
  SharedRecord ofShop(
      String itsName, String key, Map<String, String> fields, Instant at, String hash) {
    return new SharedRecord(
        flow, kind, code, itsName, key, ledgerKey, fields, ledger, agreed, at, ledgerAt, hash,
        ownHash, version, settledAt, state, why, revision);
  }

  /** As the ledger has it now. */
  SharedRecord ofLedger(String itsName, String key, Map<String, String> fields, Instant at) {
    return new SharedRecord(
        flow,
        kind,
        code,
        name.isEmpty() ? itsName : name,
        shopKey,
        key,
        shop,
        fields,
        agreed,
        shopAt,
        at,
        shopHash,
        ownHash,
        version,
        settledAt,
        state,
        why,
        revision);
  }

  /** Looked at, with what came of it. */
  SharedRecord looked(
      Map<String, String> nowAgreed, String hash, String by, RecordState to, String because) {
    return new SharedRecord(
        flow, kind, code, name, shopKey, ledgerKey, shop, ledger, nowAgreed, shopAt, ledgerAt,
        shopHash, hash, by, settledAt, to, because, revision);
  }

  /** To be read from the shop anew. */
  SharedRecord unread() {
    return new SharedRecord(
        flow, kind, code, name, shopKey, ledgerKey, shop, ledger, agreed, shopAt, ledgerAt, "",
        ownHash, version, settledAt, state, why, revision);
  }

  /** The shop no longer has it under this code. */
  SharedRecord gone(String because) {
    return new SharedRecord(
        flow,
        kind,
        code,
        name,
        "",
        ledgerKey,
        Map.of(),
        ledger,
        agreed,
        shopAt,
        ledgerAt,
        "",
        ownHash,
        version,
        settledAt,
        RecordState.GONE,
        because,
        revision);
  }
}
