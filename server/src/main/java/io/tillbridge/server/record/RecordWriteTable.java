package io.tillbridge.server.record;

import io.tillbridge.core.decision.Side;
import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Intended writes of records as rows. */
final class RecordWriteTable {
  private RecordWriteTable() {}

  /** Puts a write in the place of an earlier one of the same record to the same side. */
  static void put(Handle handle, RecordWrite write, Instant now) {
    drop(handle, write.flow(), write.code(), write.side(), now);
    handle
        .createUpdate(
            "INSERT INTO record_write (id, flow, code, side, connection, kind, remote_key, body,"
                + " fields, own_hash, next_at, state, created_at) VALUES (:id, :flow, :code, :side,"
                + " :connection, :kind, :remoteKey, :body, :fields, :ownHash, :now, 'PENDING',"
                + " :now)")
        .bind("id", write.id())
        .bind("flow", write.flow())
        .bind("code", write.code())
        .bind("side", write.side().name())
        .bind("connection", write.connection())
        .bind("kind", write.kind())
        .bind("remoteKey", write.remoteKey())
        .bind("body", write.body().toString())
        .bind("fields", RecordTable.text(write.fields()))
        .bind("ownHash", write.ownHash())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Takes a write back that is no longer wanted. */
  static void drop(Handle handle, String flow, String code, Side side, Instant now) {
    of(handle, flow, code, side)
        .ifPresent(
            old -> {
              DeadLetterTable.settle(handle, old.id(), DeadLetter.State.SUPERSEDED, now);
              remove(handle, old.id());
            });
  }

  static Optional<RecordWrite> of(Handle handle, String flow, String code, Side side) {
    return handle
        .createQuery(
            "SELECT * FROM record_write WHERE flow = :flow AND code = :code AND side = :side")
        .bind("flow", flow)
        .bind("code", code)
        .bind("side", side.name())
        .map((row, context) -> write(row))
        .findOne();
  }

  /** Writes of one kind that are due, the oldest first, marked as sent once more. */
  static List<RecordWrite> send(Handle handle, String connection, int limit, Instant now) {
    Optional<String> kind =
        handle
            .createQuery(
                "SELECT kind FROM record_write WHERE connection = :connection AND state ="
                    + " 'PENDING' AND next_at <= :now ORDER BY seq LIMIT 1")
            .bind("connection", connection)
            .bind("now", now.toEpochMilli())
            .mapTo(String.class)
            .findOne();
    if (kind.isEmpty()) {
      return List.of();
    }
    handle
        .createUpdate(
            "UPDATE record_write SET attempts = attempts + 1 WHERE seq IN (SELECT seq FROM"
                + " record_write WHERE connection = :connection AND kind = :kind AND state ="
                + " 'PENDING' AND next_at <= :now ORDER BY seq LIMIT :limit)")
        .bind("connection", connection)
        .bind("kind", kind.get())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .execute();
    return handle
        .createQuery(
            "SELECT * FROM record_write WHERE connection = :connection AND kind = :kind AND state"
                + " = 'PENDING' AND next_at <= :now ORDER BY seq LIMIT :limit")
        .bind("connection", connection)
        .bind("kind", kind.get())
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> write(row))
        .list();
  }

  static int due(Handle handle, String connection, Instant now) {
    return handle
        .createQuery(
            "SELECT count(*) FROM record_write WHERE connection = :connection AND state ="
                + " 'PENDING' AND next_at <= :now")
        .bind("connection", connection)
        .bind("now", now.toEpochMilli())
        .mapTo(Integer.class)
        .one();
  }

  static Optional<Instant> nextAt(Handle handle, String connection) {
    return handle
        .createQuery(
            "SELECT min(next_at) AS at FROM record_write WHERE connection = :connection AND state"
                + " = 'PENDING'")
        .bind("connection", connection)
        .map((row, context) -> Times.maybe(row, "at"))
        .one();
  }

  static void remove(Handle handle, String id) {
    handle.execute("DELETE FROM record_write WHERE id = ?", id);
  }

  static void later(Handle handle, String id, boolean failed, Instant nextAt, String why) {
    handle.execute(
        "UPDATE record_write SET failures = failures + ?, next_at = ?, why = ? WHERE id = ?",
        failed ? 1 : 0,
        nextAt.toEpochMilli(),
        why,
        id);
  }

  static void refused(Handle handle, String id, String why) {
    handle.execute("UPDATE record_write SET state = 'REFUSED', why = ? WHERE id = ?", why, id);
  }

  private static RecordWrite write(ResultSet row) throws SQLException {
    return new RecordWrite(
        row.getString("id"),
        row.getString("flow"),
        row.getString("code"),
        Side.valueOf(row.getString("side")),
        row.getString("connection"),
        row.getString("kind"),
        row.getString("remote_key"),
        JsonText.object(row.getString("body")),
        RecordTable.fields(row.getString("fields")),
        row.getString("own_hash"),
        row.getInt("attempts"),
        row.getInt("failures"));
  }
}
