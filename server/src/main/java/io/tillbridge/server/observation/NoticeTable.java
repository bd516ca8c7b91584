package io.tillbridge.server.observation;

import io.tillbridge.spi.ledger.LedgerKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Notices of ledgers as rows, beside what we know of the documents. */
final class NoticeTable {
  private static final int MOST = 200;

  /** A ledger may tell of a change again after a month. */
  private static final Duration KEPT = Duration.ofDays(32);

  private NoticeTable() {}

  /**
   * A document to look at.
   *
   * @param ours what we know of it, empty where we didn't write it
   * @param busy whether something about its order, or else over the lane, is being written
   */
  record Due(
      LedgerKind kind, String remoteId, Instant receivedAt, Optional<Ours> ours, boolean busy) {}

  /** A document of ours. */
  record Ours(String orderId, String connection, String businessKey, String bookStatus) {}

  static List<Due> due(Handle handle, String lane, Instant now) {
    return handle
        .createQuery(
            "SELECT n.kind, n.remote_id, min(n.received_at) AS received_at, d.order_id,"
                + " d.business_key, d.book_status, o.connection, EXISTS (SELECT 1 FROM effect e"
                + " WHERE e.lane = :lane AND e.state IN ('SENDING', 'UNKNOWN') AND (d.order_id IS"
                + " NULL OR e.order_id = d.order_id)) AS busy FROM ledger_notice n LEFT JOIN"
                + " ledger_document d ON d.lane = n.lane AND d.remote_id = n.remote_id AND d.kind ="
                + " n.kind LEFT JOIN shop_order o ON o.id = d.order_id WHERE n.lane = :lane AND"
                + " n.state = 'RECEIVED' AND n.next_at <= :now GROUP BY n.kind, n.remote_id ORDER"
                + " BY min(n.seq) LIMIT "
                + MOST)
        .bind("lane", lane)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new Due(
                    LedgerKind.valueOf(row.getString("kind")),
                    row.getString("remote_id"),
                    Instant.ofEpochMilli(row.getLong("received_at")),
                    ours(row),
                    row.getBoolean("busy")))
        .list();
  }

  private static Optional<Ours> ours(ResultSet row) throws SQLException {
    String connection = row.getString("connection");
    return connection == null
        ? Optional.empty()
        : Optional.of(
            new Ours(
                row.getString("order_id"),
                connection,
                row.getString("business_key"),
                row.getString("book_status")));
  }

  static Optional<Instant> nextAt(Handle handle, String lane) {
    return handle
        .createQuery(
            "SELECT min(next_at) FROM ledger_notice WHERE lane = :lane AND state = 'RECEIVED'")
        .bind("lane", lane)
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  /** Those on this document that came until now are settled. */
  static void done(Handle handle, String lane, String remoteId, Instant now, String why) {
    handle.execute(
        "UPDATE ledger_notice SET state = 'DONE', why = ? WHERE lane = ? AND remote_id = ? AND"
            + " state = 'RECEIVED' AND next_at <= ?",
        why,
        lane,
        remoteId,
        now.toEpochMilli());
    handle.execute(
        "DELETE FROM ledger_notice WHERE lane = ? AND state = 'DONE' AND received_at < ?",
        lane,
        now.minus(KEPT).toEpochMilli());
  }

  static void later(
      Handle handle, String lane, String remoteId, Instant now, Duration after, String why) {
    handle.execute(
        "UPDATE ledger_notice SET next_at = ?, why = ? WHERE lane = ? AND remote_id = ? AND state ="
            + " 'RECEIVED' AND next_at <= ?",
        now.plus(after).toEpochMilli(),
        why,
        lane,
        remoteId,
        now.toEpochMilli());
  }

  static Optional<Instant> sweptTo(Handle handle, String lane, LedgerKind kind) {
    return handle
        .createQuery("SELECT swept_to FROM ledger_swept WHERE lane = :lane AND kind = :kind")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .mapTo(Long.class)
        .findOne()
        .map(Instant::ofEpochMilli);
  }

  static int swept(Handle handle, String lane, LedgerKind kind, Instant to) {
    return handle.execute(
        "INSERT INTO ledger_swept (lane, kind, swept_to) VALUES (?, ?, ?) ON CONFLICT (lane, kind)"
            + " DO UPDATE SET swept_to = excluded.swept_to",
        lane,
        kind.name(),
        to.toEpochMilli());
  }
}
