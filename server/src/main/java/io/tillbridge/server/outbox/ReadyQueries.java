package io.tillbridge.server.outbox;

import io.tillbridge.server.store.Times;
import io.tillbridge.spi.ledger.LedgerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which effects can be sent: due, alone on their document, and all that they link to stands. */
final class ReadyQueries {
  private static final String READY =
      " FROM effect e WHERE e.lane = :lane AND e.kind = :kind AND e.state IN ('PENDING', 'RETRY')"
          + " AND e.next_at <= :now AND NOT EXISTS (SELECT 1 FROM effect f WHERE f.lane = e.lane"
          + " AND f.kind = e.kind AND f.business_key = e.business_key AND f.state IN ('SENDING',"
          + " 'UNKNOWN')) AND NOT EXISTS (SELECT 1 FROM effect_link l WHERE l.effect_id = e.id AND"
          + " (NOT EXISTS (SELECT 1 FROM ledger_document d WHERE d.lane = e.lane AND d.kind ="
          + " l.kind AND d.business_key = l.business_key) OR EXISTS (SELECT 1 FROM effect x WHERE"
          + " x.lane = e.lane AND x.kind = l.kind AND x.business_key = l.business_key AND x.state"
          + " IN ('PENDING', 'RETRY', 'WAITING', 'DEAD')) OR EXISTS (SELECT 1 FROM effect x WHERE"
          + " x.lane = e.lane AND x.kind = l.kind AND x.business_key = l.business_key AND x.state"
          + " IN ('SENDING', 'UNKNOWN'))))";

  private ReadyQueries() {}

  /** Kinds in the order in which they are written; those that come too late to begin are left. */
  static Readiness of(
      Handle handle, String lane, Map<LedgerKind, Integer> sizes, int batches, Instant now) {
    Map<LedgerKind, Integer> ready = new EnumMap<>(LedgerKind.class);
    int left = batches;
    for (LedgerKind kind : LedgerKind.values()) {
      if (sizes.containsKey(kind) && left > 0) {
        int size = sizes.get(kind);
        int count = count(handle, lane, kind, left * size + 1, now);
        if (count > 0) {
          ready.put(kind, count);
        }
        left -= count / size;
      }
    }
    return new Readiness(ready, unknown(handle, lane, now), nextAt(handle, lane, now));
  }

  private static int count(Handle handle, String lane, LedgerKind kind, int limit, Instant now) {
    return handle
        .createQuery("SELECT count(*) FROM (SELECT 1" + READY + " LIMIT :limit)")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .mapTo(Integer.class)
        .one();
  }

  static List<Effect> ready(Handle handle, String lane, LedgerKind kind, int limit, Instant now) {
    return handle
        .createQuery("SELECT e.*" + READY + " ORDER BY e.seq LIMIT :limit")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> EffectTable.effect(row))
        .list();
  }

  static List<Effect> unknown(Handle handle, String lane, LedgerKind kind, int limit, Instant now) {
    return handle
        .createQuery(
            "SELECT * FROM effect WHERE lane = :lane AND kind = :kind AND state = 'UNKNOWN'"
                + " AND next_at <= :now ORDER BY seq LIMIT :limit")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> EffectTable.effect(row))
        .list();
  }

  /** The ledger's keys of what an effect links to, by the paths that take them. */
  static Map<String, String> links(Handle handle, Effect effect) {
    Map<String, String> links = new HashMap<>();
    handle
        .createQuery(
            "SELECT l.path, d.remote_id FROM effect_link l JOIN ledger_document d ON d.lane ="
                + " :lane AND d.kind = l.kind AND d.business_key = l.business_key"
                + " WHERE l.effect_id = :id")
        .bind("lane", effect.lane())
        .bind("id", effect.id())
        .map((row, context) -> putLink(links, row))
        .list();
    return links;
  }

  private static boolean putLink(Map<String, String> links, ResultSet row) throws SQLException {
    links.put(row.getString(1), row.getString(2));
    return true;
  }

  private static Map<LedgerKind, Integer> unknown(Handle handle, String lane, Instant now) {
    Map<LedgerKind, Integer> unknown = new EnumMap<>(LedgerKind.class);
    handle
        .createQuery(
            "SELECT kind, count(*) FROM effect WHERE lane = :lane AND state = 'UNKNOWN'"
                + " AND next_at <= :now GROUP BY kind")
        .bind("lane", lane)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> putCount(unknown, row))
        .list();
    return unknown;
  }

  private static boolean putCount(Map<LedgerKind, Integer> counts, ResultSet row)
      throws SQLException {
    counts.put(LedgerKind.valueOf(row.getString(1)), row.getInt(2));
    return true;
  }

  private static Optional<Instant> nextAt(Handle handle, String lane, Instant now) {
    return handle
        .createQuery(
            "SELECT min(next_at) AS next FROM effect WHERE lane = :lane AND state IN ('PENDING',"
                + " 'RETRY', 'UNKNOWN') AND next_at > :now")
        .bind("lane", lane)
        .bind("now", now.toEpochMilli())
        .map((row, context) -> Times.maybe(row, "next"))
        .one();
  }
}
