package io.tillbridge.server.record;

import io.tillbridge.core.decision.Side;
import jakarta.json.JsonObject;
import java.util.Map;

/**
 * One intended write of a record; what it sets is absolute, so that it may be repeated.
 *
 * @param id our key of it, unique for ever
 * @param connection where it goes
 * @param kind the kind of document there: a LedgerKind, or a DocumentKind in a shop
 * @param remoteKey the remote system's key, "" for a document that is new there
 * @param body the ledger's document; empty for a shop
 * @param fields the shared fields that both sides have once it is done
 * @param ownHash of the ledger's document but for the shared fields
 * @param attempts how often it was sent
 * @param failures tries used up since a person last looked
 */
record RecordWrite(
    String id,
    String flow,
    String code,
    Side side,
    String connection,
    String kind,
    String remoteKey,
    JsonObject body,
    Map<String, String> fields,
    String ownHash,
    int attempts,
    int failures) {

  /** The same, of a document whose key is known. */
  RecordWrite of(String key) {
    return new RecordWrite(
        id, flow, code, side, connection, kind, key, body, fields, ownHash, attempts, failures);
  }
}
