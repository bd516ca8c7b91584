package io.tillbridge.server.outbox;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Documents that a person voided or removed in the ledger. Whether they are booked anew is for a
 * person to say; until then nothing is written of them, whatever becomes of their order.
 */
final class Vanished {
  private Vanished() {}

  /**
   * Forgets the ledger's key of a document and of all that hung on it: what was applied to it had
   * to be removed before it could be voided, and is written again after it.
   */
  static void record(Handle handle, Effect effect, Instant now) {
    EffectTable.remoteId(handle, effect.id(), "");
    EffectTable.gone(handle, effect.id(), true);
    LedgerTable.forget(handle, effect.lane(), effect.kind(), effect.businessKey());
    List<Effect> hung =
        handle
            .createQuery(
                "SELECT e.* FROM effect e JOIN effect_link l ON l.effect_id = e.id JOIN"
                    + " ledger_document d ON d.effect_id = e.id AND d.lane = e.lane WHERE e.lane ="
                    + " :lane AND l.kind = :kind AND l.business_key = :key AND e.kind IN"
                    + " ('PAYMENT', 'ALLOCATION') AND e.state = 'DONE'")
            .bind("lane", effect.lane())
            .bind("kind", effect.kind().name())
            .bind("key", effect.businessKey())
            .map((row, context) -> EffectTable.effect(row))
            .list();
    for (Effect each : hung) {
      LedgerTable.forget(handle, each.lane(), each.kind(), each.businessKey());
      if (!superseded(handle, each)) {
        EffectTable.remoteId(handle, each.id(), "");
        String why = effect.businessKey() + ", to which it belongs, is gone from the ledger.";
        EffectTable.move(handle, each.id(), EffectState.PENDING, now, why, now);
      }
    }
  }

  /** Whether a later effect on the same document is on its way. */
  static boolean superseded(Handle handle, Effect effect) {
    return EffectTable.unsent(handle, effect.lane(), effect.kind(), effect.businessKey())
            .isPresent()
        || EffectTable.inFlight(handle, effect.lane(), effect.kind(), effect.businessKey())
            .isPresent();
  }

  /** What wrote the document of a kind that an effect is for, where it is known to stand. */
  static Optional<Effect> target(Handle handle, Effect effect, LedgerKind kind) {
    return handle
        .createQuery(
            "SELECT e.* FROM effect_link l JOIN ledger_document d ON d.lane = :lane AND d.kind ="
                + " l.kind AND d.business_key = l.business_key JOIN effect e ON e.id = d.effect_id"
                + " WHERE l.effect_id = :id AND l.kind = :kind AND e.state = 'DONE' LIMIT 1")
        .bind("lane", effect.lane())
        .bind("id", effect.id())
        .bind("kind", kind.name())
        .map((row, context) -> EffectTable.effect(row))
        .findOne();
  }

  /** What a person is told of a later version of such a document. */
  static Problem problem(Effect effect) {
    return new Problem(
        "",
        effect.businessKey() + " was voided or removed in the ledger since it was booked.",
        "Where that was meant, leave it so. Where it was not, put this up again: it is then booked"
            + " anew.");
  }
}
