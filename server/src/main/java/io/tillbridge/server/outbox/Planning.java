package io.tillbridge.server.outbox;

import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.server.order.OrderStanding;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Turns the documents that a version of an order wants into effects: none for what stands already,
 * one for what differs, and nothing left over of what an earlier version wanted and was not sent.
 */
public final class Planning {
  /** Other orders may count on these, so that no order takes them back. */
  private static final Set<LedgerKind> SHARED = EnumSet.of(LedgerKind.CONTACT, LedgerKind.ITEM);

  private final Identifiers identifiers;

  /** New effects get their keys from {@code identifiers}. */
  public Planning(Identifiers identifiers) {
    this.identifiers = identifiers;
  }

  /**
   * What a version of an order wants.
   *
   * @param bookStatus what its status decision was, "" for none
   * @param writable kinds that the lane's connector writes; others wait
   */
  public record Wanted(
      String orderId,
      int version,
      String lane,
      String bookStatus,
      List<TargetDocument> documents,
      Set<LedgerKind> writable) {}

  /** Whether a write of this order is under way, so that nothing may be planned for it. */
  public static boolean underWay(Handle handle, String orderId) {
    return EffectTable.anyInFlight(handle, orderId);
  }

  /** Plans within the transaction that keeps the version. */
  public void plan(Handle handle, Wanted wanted, Instant now) {
    Set<String> keys = new HashSet<>();
    handle.execute("DELETE FROM order_document WHERE order_id = ?", wanted.orderId());
    for (TargetDocument document : wanted.documents()) {
      keys.add(document.kind() + " " + document.businessKey());
      want(handle, wanted, document.kind(), document.businessKey());
    }
    for (Effect effect : EffectTable.unsentOf(handle, wanted.orderId())) {
      // What may stand in the ledger unknown to us is not forgotten with the wish for it.
      boolean wantedHere =
          effect.lane().equals(wanted.lane())
              && keys.contains(effect.kind() + " " + effect.businessKey());
      if (!wantedHere && standsOtherwise(handle, effect)) {
        want(handle, wanted, effect.kind(), effect.businessKey());
      } else if (!effect.uncertain() && !SHARED.contains(effect.kind()) && !wantedHere) {
        supersede(handle, effect, "The order no longer wants it.", now);
      }
    }
    for (TargetDocument document : wanted.documents()) {
      plan(handle, wanted, document, now);
    }
  }

  private static void want(Handle handle, Wanted wanted, LedgerKind kind, String key) {
    handle.execute(
        "INSERT OR IGNORE INTO order_document (order_id, lane, kind, business_key)"
            + " VALUES (?, ?, ?, ?)",
        wanted.orderId(),
        wanted.lane(),
        kind.name(),
        key);
  }

  /** What stands in the ledger otherwise than it was meant is for a person to mend. */
  private static boolean standsOtherwise(Handle handle, Effect effect) {
    return effect.state() == EffectState.DEAD
        && LedgerTable.standing(handle, effect.lane(), effect.kind(), effect.businessKey())
            .filter(standing -> standing.hash().isEmpty())
            .isPresent();
  }

  private void plan(Handle handle, Wanted wanted, TargetDocument document, Instant now) {
    LedgerKind kind = document.kind();
    String key = document.businessKey();
    String hash = DocumentHash.of(document);
    Optional<Effect> unsent = EffectTable.unsent(handle, wanted.lane(), kind, key);
    if (unsent.isPresent() && unsent.get().hash().equals(hash)) {
      return;
    }
    Optional<Effect> inFlight = EffectTable.inFlight(handle, wanted.lane(), kind, key);
    Optional<LedgerTable.Standing> standing =
        LedgerTable.standing(handle, wanted.lane(), kind, key);
    boolean touched =
        unsent.isPresent()
            && (unsent.get().uncertain() || unsent.get().state() == EffectState.DEAD);
    boolean gone =
        unsent.isPresent()
            && unsent.get().state() == EffectState.DEAD
            && EffectTable.gone(handle, unsent.get().id());
    unsent.ifPresent(
        old -> supersede(handle, old, "A later version of the order replaced it.", now));
    String last = inFlight.map(Effect::hash).or(() -> standing.map(s -> s.hash())).orElse("");
    if (last.equals(hash) && !touched) {
      if (unsent.isPresent()) {
        // Others may have waited for what is taken back here: a customer's orders share the
        // contact.
        OrderStanding.ofDocument(handle, wanted.lane(), kind, key, now);
      }
      return;
    }
    boolean lookUp = inFlight.isEmpty() && unsent.map(Effect::uncertain).orElse(false);
    String remoteId =
        unsent.flatMap(Effect::known).or(() -> standing.map(s -> s.remoteId())).orElse("");
    EffectState state =
        !wanted.writable().contains(kind)
            ? EffectState.WAITING
            : lookUp ? EffectState.UNKNOWN : EffectState.PENDING;
    Effect effect =
        new Effect(
            0,
            identifiers.next(),
            wanted.lane(),
            wanted.orderId(),
            wanted.version(),
            kind,
            key,
            hash,
            document.body(),
            document.total(),
            document.tax(),
            kind == LedgerKind.INVOICE ? wanted.bookStatus() : "",
            state,
            0,
            0,
            remoteId,
            lookUp);
    EffectTable.add(handle, effect, document.links(), document.posting(), now);
    if (gone) {
      EffectTable.gone(handle, effect.id(), true);
      Deaths.of(handle, identifiers.next(), effect, List.of(Vanished.problem(effect)), now);
    }
    if (state == EffectState.WAITING) {
      EffectTable.move(handle, effect.id(), state, now, Settlement.waiting(kind), now);
    }
  }

  private static void supersede(Handle handle, Effect effect, String why, Instant now) {
    EffectTable.move(handle, effect.id(), EffectState.SUPERSEDED, now, why, now);
    DeadLetterTable.settle(handle, effect.id(), DeadLetter.State.SUPERSEDED, now);
  }
}
