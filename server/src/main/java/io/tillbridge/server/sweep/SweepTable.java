package io.tillbridge.server.sweep;

import io.tillbridge.spi.document.DocumentKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Where sweeps stand and which orders are to be looked at again, as rows. */
final class SweepTable {
  private SweepTable() {}

  /**
   * Where a sweep stands.
   *
   * @param since what was placed before is taken up only where it is known already
   */
  record Standing(String cursor, Instant since, Instant sweptAt) {}

  /**
   * What is known of an order.
   *
   * @param changedAt when the shop last changed it, by its own word
   * @param readAt when its newest version was read
   * @param gone whether the shop has it no more
   */
  record Known(Instant changedAt, Instant readAt, boolean gone) {}

  /** An order to be read again. */
  record Due(String orderId, String shopId, int version, String contentHash, boolean gone) {}

  static Optional<Standing> standing(Handle handle, String connection, DocumentKind kind) {
    return handle
        .createQuery(
            "SELECT cursor, since, swept_at FROM sweep_cursor WHERE connection = :connection AND"
                + " kind = :kind")
        .bind("connection", connection)
        .bind("kind", kind.name())
        .map(
            (row, context) ->
                new Standing(
                    row.getString(1),
                    Instant.ofEpochMilli(row.getLong(2)),
                    Instant.ofEpochMilli(row.getLong(3))))
        .findOne();
  }

  static void keep(Handle handle, String connection, DocumentKind kind, Standing standing) {
    handle
        .createUpdate(
            "INSERT INTO sweep_cursor (connection, kind, cursor, since, swept_at) VALUES"
                + " (:connection, :kind, :cursor, :since, :at) ON CONFLICT (connection, kind) DO"
                + " UPDATE SET cursor = excluded.cursor, since = excluded.since, swept_at ="
                + " excluded.swept_at")
        .bind("connection", connection)
        .bind("kind", kind.name())
        .bind("cursor", standing.cursor())
        .bind("since", standing.since().toEpochMilli())
        .bind("at", standing.sweptAt().toEpochMilli())
        .execute();
  }

  /** What is known of these orders, by the shop's keys. */
  static Map<String, Known> known(Handle handle, String connection, Collection<String> shopIds) {
    Map<String, Known> known = new HashMap<>();
    if (shopIds.isEmpty()) {
      return known;
    }
    handle
        .createQuery(
            "SELECT o.shop_id, o.shop_changed_at, v.read_at, o.gone FROM shop_order o JOIN"
                + " order_version v ON v.order_id = o.id AND v.version = o.version WHERE"
                + " o.connection = :connection AND o.shop_id IN (<ids>)")
        .bind("connection", connection)
        .bindList("ids", List.copyOf(shopIds))
        .map(
            (row, context) ->
                known.put(
                    row.getString(1),
                    new Known(
                        Instant.ofEpochMilli(row.getLong(2)),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getBoolean(4))))
        .list();
    return known;
  }

  /**
   * Orders that were not looked at for long, the longest first. Those of which the books want
   * nothing are left out: a change of theirs moves their date.
   *
   * @param every how soon for an order of today; n days old, it waits n times as long
   */
  static List<Due> due(
      Handle handle,
      String connection,
      Instant placedAfter,
      Duration every,
      Instant now,
      int most) {
    return handle
        .createQuery(
            "SELECT id, shop_id, version, content_hash, gone FROM shop_order WHERE connection ="
                + " :connection AND placed_at > :placedAfter AND state <> 'NOTHING' AND checked_at"
                + " + :every * max(1, (:now - placed_at) / 86400000) <= :now ORDER BY checked_at"
                + " LIMIT :most")
        .bind("connection", connection)
        .bind("placedAfter", placedAfter.toEpochMilli())
        .bind("every", every.toMillis())
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Due(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getBoolean(5)))
        .list();
  }

  static void checked(Handle handle, Collection<String> orderIds, Instant now) {
    if (!orderIds.isEmpty()) {
      handle
          .createUpdate("UPDATE shop_order SET checked_at = :now WHERE id IN (<ids>)")
          .bind("now", now.toEpochMilli())
          .bindList("ids", List.copyOf(orderIds))
          .execute();
    }
  }
}
