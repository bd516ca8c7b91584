package io.tillbridge.server.outbox;

import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.server.order.OrderStanding;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.pace.BlockageTable;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What each outcome makes of its effect. */
public final class Settlement {
  private final Identifiers identifiers;
  private final Backoff backoff;
  private final int maxAttempts;
  private final Duration grace;

  /**
   * Dead letters get their keys from {@code identifiers}.
   *
   * @param grace how long after a start what was being sent may still arrive
   */
  public Settlement(Identifiers identifiers, Backoff backoff, int maxAttempts, Duration grace) {
    this.identifiers = identifiers;
    this.backoff = backoff;
    this.maxAttempts = maxAttempts;
    this.grace = grace;
  }

  /** The outcomes of one batch, which come again together where they must. */
  Round round(Instant now) {
    return new Round(now);
  }

  int recover(Handle handle, String lane, Set<LedgerKind> writable, Instant now) {
    List<Effect> sending =
        handle
            .createQuery("SELECT * FROM effect WHERE lane = :lane AND state = 'SENDING'")
            .bind("lane", lane)
            .map((row, context) -> EffectTable.effect(row))
            .list();
    for (Effect effect : sending) {
      String why = "The server stopped before the ledger's answer came.";
      OutcomeTable.add(handle, effect, "restarted", OutcomeTable.why(why), now);
      EffectTable.uncertain(handle, effect.id(), true);
      handle.execute("UPDATE effect SET interrupted = 1 WHERE id = ?", effect.id());
      EffectTable.move(handle, effect.id(), EffectState.UNKNOWN, now.plus(grace), why, now);
    }
    for (LedgerKind kind : LedgerKind.values()) {
      boolean writes = writable.contains(kind);
      handle.execute(
          "UPDATE effect SET state = ?, why = ? WHERE lane = ? AND kind = ? AND state = ?",
          writes ? "PENDING" : "WAITING",
          writes ? "" : waiting(kind),
          lane,
          kind.name(),
          writes ? "WAITING" : "PENDING");
    }
    return sending.size();
  }

  /** Why an effect of this kind waits. */
  static String waiting(LedgerKind kind) {
    return "The ledger's connector doesn't write documents of kind " + kind + " yet.";
  }

  /** One moment's outcomes. */
  final class Round {
    private final Instant now;
    private final Map<Integer, Duration> delays = new HashMap<>();

    private Round(Instant now) {
      this.now = now;
    }

    List<OrderChanged> settle(Handle handle, String effectId, Outcome outcome) {
      Optional<Effect> known =
          EffectTable.one(handle, effectId)
              .filter(
                  effect ->
                      effect.state() == EffectState.SENDING
                          || effect.state() == EffectState.UNKNOWN);
      if (known.isEmpty()) {
        return List.of();
      }
      Effect effect = known.get();
      OutcomeTable.add(handle, effect, outcome, now);
      if (outcome instanceof Outcome.Done done) {
        done(handle, effect, done);
      } else if (outcome instanceof Outcome.Retry retry) {
        retry(handle, effect, retry);
      } else if (outcome instanceof Outcome.Unknown unknown) {
        unknown(handle, effect, unknown.why());
      } else if (outcome instanceof Outcome.Rejected rejected) {
        rejected(handle, effect, rejected);
      } else if (outcome instanceof Outcome.Blocked blocked) {
        BlockageTable.block(handle, effect.lane(), blocked.blockage(), now);
        again(handle, effect, effect.state(), now, blocked.blockage().why());
      }
      return changed(handle, effect);
    }

    List<OrderChanged> found(Handle handle, String effectId, Optional<Found> answer) {
      Optional<Effect> known =
          EffectTable.one(handle, effectId).filter(effect -> effect.state() == EffectState.UNKNOWN);
      if (known.isEmpty()) {
        return List.of();
      }
      Effect effect = known.get();
      if (answer.isPresent() && answer.get().outcome().isPresent()) {
        Outcome.Done done = answer.get().outcome().get();
        OutcomeTable.add(handle, effect, "found", done.answer(), now);
        done(handle, effect, done);
        return changed(handle, effect);
      }
      if (answer.isPresent() && !answer.get().objections().isEmpty()) {
        Outcome.Rejected notOurs = new Outcome.Rejected(answer.get().objections(), "");
        OutcomeTable.add(handle, effect, notOurs, now);
        EffectTable.uncertain(handle, effectId, false);
        die(handle, effect, notOurs.problems());
        return changed(handle, effect);
      }
      String remoteId = answer.map(Found::remoteId).orElse("");
      String name = answer.isPresent() ? "found" : "absent";
      String why =
          answer.isPresent()
              ? "It stands in the ledger, but not as it should; it is written again."
              : "It is not in the ledger; it is written again.";
      OutcomeTable.add(handle, effect, name, OutcomeTable.why(why), now);
      EffectTable.uncertain(handle, effectId, false);
      EffectTable.remoteId(handle, effectId, remoteId);
      if (answer.isPresent()) {
        LedgerTable.seen(handle, effect, remoteId, now);
      }
      again(handle, effect, EffectState.SENDING, now, "");
      return changed(handle, effect);
    }

    private void done(Handle handle, Effect effect, Outcome.Done done) {
      EffectTable.remoteId(handle, effect.id(), done.remoteId());
      EffectTable.uncertain(handle, effect.id(), false);
      EffectTable.move(handle, effect.id(), EffectState.DONE, now, "", now);
      LedgerTable.stands(handle, effect, done.remoteId(), now);
    }

    /** A wait that the remote system asked for, longer than our own would be, is no failed try. */
    private void retry(Handle handle, Effect effect, Outcome.Retry retry) {
      Duration own = delay(effect.failures() + 1);
      if (retry.after().compareTo(own) >= 0) {
        again(handle, effect, effect.state(), now.plus(retry.after()), retry.why());
        return;
      }
      EffectTable.failed(handle, effect.id());
      if (effect.failures() + 1 >= maxAttempts) {
        die(handle, effect, List.of(tried(retry.why())));
      } else {
        again(handle, effect, effect.state(), now.plus(own), retry.why());
      }
    }

    private void unknown(Handle handle, Effect effect, String why) {
      EffectTable.failed(handle, effect.id());
      EffectTable.uncertain(handle, effect.id(), true);
      if (effect.failures() + 1 >= maxAttempts) {
        die(handle, effect, List.of(tried(why)));
      } else {
        Instant next = now.plus(delay(effect.failures() + 1));
        EffectTable.move(handle, effect.id(), EffectState.UNKNOWN, next, why, now);
      }
    }

    private void rejected(Handle handle, Effect effect, Outcome.Rejected rejected) {
      if (!rejected.remoteId().isEmpty()) {
        EffectTable.remoteId(handle, effect.id(), rejected.remoteId());
        LedgerTable.seen(handle, effect, rejected.remoteId(), now);
      }
      if (effect.state() == EffectState.SENDING) {
        EffectTable.uncertain(handle, effect.id(), false);
      }
      LedgerKind gone = rejected.gone();
      if (gone == effect.kind()) {
        Vanished.record(handle, effect, now);
      } else if (gone != null && targetGone(handle, effect, gone, rejected.problems())) {
        return;
      }
      die(handle, effect, rejected.problems());
    }

    /**
     * What an effect is for is gone: a person decides about that, and the effect waits for it.
     *
     * @return whether it was found what that is
     */
    private boolean targetGone(
        Handle handle, Effect effect, LedgerKind gone, List<Problem> problems) {
      Optional<Effect> target = Vanished.target(handle, effect, gone);
      if (target.isEmpty()) {
        return false;
      }
      Effect document = target.get();
      Vanished.record(handle, document, now);
      if (!Vanished.superseded(handle, document)) {
        Deaths.of(handle, identifiers.next(), document, problems, now);
      }
      EffectTable.uncertain(handle, effect.id(), false);
      String why = document.businessKey() + ", to which it belongs, is gone from the ledger.";
      again(handle, effect, EffectState.SENDING, now, why);
      return true;
    }

    /**
     * An effect that was being looked up goes on being unknown; one that was sent, is sent again.
     */
    private void again(Handle handle, Effect effect, EffectState from, Instant nextAt, String why) {
      if (from == EffectState.UNKNOWN) {
        EffectTable.move(handle, effect.id(), EffectState.UNKNOWN, nextAt, why, now);
      } else if (!replaced(handle, effect)) {
        EffectState state = why.isEmpty() ? EffectState.PENDING : EffectState.RETRY;
        EffectTable.move(handle, effect.id(), state, nextAt, why, now);
      }
    }

    private void die(Handle handle, Effect effect, List<Problem> problems) {
      if (replaced(handle, effect)) {
        return;
      }
      Deaths.of(handle, identifiers.next(), effect, problems, now);
    }

    /** Where a later version waits to be sent, the earlier is not sent again. */
    private boolean replaced(Handle handle, Effect effect) {
      Optional<Effect> later =
          EffectTable.unsent(handle, effect.lane(), effect.kind(), effect.businessKey());
      if (later.isEmpty()) {
        return false;
      }
      Effect old = EffectTable.one(handle, effect.id()).orElse(effect);
      if (!old.remoteId().isEmpty()) {
        EffectTable.remoteId(handle, later.get().id(), old.remoteId());
      }
      String why = "A later version replaced it.";
      EffectTable.move(handle, effect.id(), EffectState.SUPERSEDED, now, why, now);
      if (old.uncertain()) {
        EffectTable.uncertain(handle, later.get().id(), true);
        EffectTable.move(
            handle, later.get().id(), EffectState.UNKNOWN, now, "Its predecessor is unknown.", now);
      }
      return true;
    }

    private Duration delay(int failures) {
      return delays.computeIfAbsent(failures, backoff::after);
    }

    private Problem tried(String why) {
      return new Problem(
          "",
          "It was tried " + maxAttempts + " times without success; the last time: " + why,
          "When the cause is mended, put it up again.");
    }

    private List<OrderChanged> changed(Handle handle, Effect effect) {
      return OrderStanding.ofDocument(
          handle, effect.lane(), effect.kind(), effect.businessKey(), now);
    }
  }
}
