package io.tillbridge.server.outbox;

import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Calls that were under way when the server stopped. They may still arrive after their effects were
 * looked up in vain; a ledger that knows a repeated call for the same is safe from both.
 */
final class Interrupted {
  private Interrupted() {}

  /** What names a call: its first effect, that effect's attempt, and how many effects go. */
  static String name(List<Effect> effects) {
    Effect first = effects.get(0);
    return first.id() + "#" + (first.attempts() + 1) + "#" + effects.size();
  }

  /** The effects of such a call in their order; none where it isn't whole or not young enough. */
  static List<Effect> batch(
      Handle handle, String lane, LedgerKind kind, Instant now, Duration remembered) {
    Optional<String> batch =
        handle
            .createQuery(
                "SELECT batch FROM effect WHERE lane = :lane AND kind = :kind AND state = 'UNKNOWN'"
                    + " AND interrupted AND next_at <= :now AND sent_at > :oldest AND remote_id ="
                    + " '' ORDER BY seq LIMIT 1")
            .bind("lane", lane)
            .bind("kind", kind.name())
            .bind("now", now.toEpochMilli())
            .bind("oldest", now.minus(remembered).toEpochMilli())
            .mapTo(String.class)
            .findOne();
    return batch.map(name -> whole(name, effects(handle, lane, kind, name))).orElse(List.of());
  }

  private static List<Effect> effects(Handle handle, String lane, LedgerKind kind, String batch) {
    return handle
        .createQuery(
            "SELECT * FROM effect WHERE lane = :lane AND kind = :kind AND state = 'UNKNOWN' AND"
                + " interrupted AND batch = :batch ORDER BY seq")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("batch", batch)
        .map((row, context) -> EffectTable.effect(row))
        .list();
  }

  private static List<Effect> whole(String name, List<Effect> effects) {
    return name.endsWith("#" + effects.size()) ? effects : List.of();
  }
}
