package io.tillbridge.server.overview;

import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Times;
import io.tillbridge.spi.ledger.LedgerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Questions about effects. */
final class EffectQueries {
  private static final Set<EffectState> TIMED = Set.of(EffectState.RETRY, EffectState.UNKNOWN);

  private EffectQueries() {}

  static Page<EffectEntry> page(Handle handle, Set<EffectState> states, String cursor, int limit) {
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Numbered> rows =
        handle
            .createQuery(
                "SELECT * FROM effect WHERE seq < :before"
                    + States.in(states)
                    + " ORDER BY seq DESC LIMIT :limit")
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> new Numbered(row.getLong("seq"), entry(handle, row, List.of())))
            .list();
    String next = rows.size() < limit ? "" : Long.toString(rows.get(rows.size() - 1).seq());
    return new Page<>(rows.stream().map(Numbered::effect).toList(), next);
  }

  static Optional<EffectEntry> one(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM effect WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> entry(handle, row, outcomes(handle, id)))
        .findOne();
  }

  /** The order's own effects, and the newest of other orders on documents that it shares. */
  static List<EffectEntry> ofOrder(Handle handle, String orderId) {
    return handle
        .createQuery(
            "SELECT * FROM effect WHERE order_id = :id OR seq IN (SELECT max(e.seq) FROM"
                + " order_document d JOIN effect e ON e.id = (SELECT effect_id FROM ledger_document"
                + " l WHERE l.lane = d.lane AND l.kind = d.kind AND l.business_key ="
                + " d.business_key) WHERE d.order_id = :id GROUP BY d.kind, d.business_key)"
                + " ORDER BY seq")
        .bind("id", orderId)
        .map((row, context) -> entry(handle, row, outcomes(handle, row.getString("id"))))
        .list();
  }

  private static List<OutcomeEntry> outcomes(Handle handle, String effectId) {
    return handle
        .createQuery("SELECT * FROM outcome WHERE effect_id = :id ORDER BY seq")
        .bind("id", effectId)
        .map(
            (row, context) ->
                new OutcomeEntry(
                    Times.at(row, "at"),
                    row.getInt("attempt"),
                    row.getString("name"),
                    JsonText.object(row.getString("detail"))))
        .list();
  }

  private static List<String> waitsFor(Handle handle, EffectState state, String id, String lane) {
    if (state != EffectState.PENDING && state != EffectState.RETRY) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT DISTINCT l.kind || ' ' || l.business_key FROM effect_link l WHERE l.effect_id ="
                + " :id AND (NOT EXISTS (SELECT 1 FROM ledger_document d WHERE d.lane = :lane AND"
                + " d.kind = l.kind AND d.business_key = l.business_key) OR EXISTS (SELECT 1 FROM"
                + " effect x WHERE x.lane = :lane AND x.kind = l.kind AND x.business_key ="
                + " l.business_key AND x.state NOT IN ('DONE', 'SUPERSEDED')))")
        .bind("id", id)
        .bind("lane", lane)
        .mapTo(String.class)
        .list();
  }

  private static EffectEntry entry(Handle handle, ResultSet row, List<OutcomeEntry> outcomes)
      throws SQLException {
    EffectState state = EffectState.valueOf(row.getString("state"));
    Optional<Instant> nextAt =
        TIMED.contains(state) ? Times.maybe(row, "next_at") : Optional.empty();
    return new EffectEntry(
        row.getString("id"),
        row.getString("lane"),
        row.getString("order_id"),
        row.getInt("order_version"),
        LedgerKind.valueOf(row.getString("kind")),
        row.getString("business_key"),
        JsonText.object(row.getString("body")),
        state,
        row.getInt("attempts"),
        nextAt,
        row.getString("remote_id"),
        row.getString("why"),
        waitsFor(handle, state, row.getString("id"), row.getString("lane")),
        outcomes,
        Times.at(row, "created_at"),
        Times.at(row, "changed_at"));
  }

  private record Numbered(long seq, EffectEntry effect) {}
}
