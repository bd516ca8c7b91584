package io.tillbridge.server.delivery.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Calls and what others used, as rows. */
final class CallTable {
  static final Duration DAY = Duration.ofDays(1);

  private CallTable() {}

  /**
   * What is remembered of a connection.
   *
   * @param calls of the last day, the oldest first
   * @param othersToday calls of the day that were not ours
   */
  record Past(List<Instant> calls, int othersToday, Instant toldAt) {}

  static Past recent(Handle handle, String connection, Instant now) {
    List<Instant> calls =
        handle
            .createQuery(
                "SELECT at FROM api_call WHERE connection = :connection AND at > :from ORDER BY at")
            .bind("connection", connection)
            .bind("from", now.minus(DAY).toEpochMilli())
            .mapTo(Long.class)
            .map(Instant::ofEpochMilli)
            .list();
    return handle
        .createQuery("SELECT * FROM api_use_by_others WHERE connection = :connection")
        .bind("connection", connection)
        .map(
            (row, context) ->
                new Past(calls, row.getInt("today"), Instant.ofEpochMilli(row.getLong("told_at"))))
        .findOne()
        .orElseGet(() -> new Past(calls, 0, Instant.EPOCH));
  }

  static int add(Handle handle, String connection, Instant at) {
    handle
        .createUpdate("DELETE FROM api_call WHERE connection = :connection AND at < :before")
        .bind("connection", connection)
        .bind("before", at.minus(DAY).toEpochMilli())
        .execute();
    return handle
        .createUpdate("INSERT INTO api_call (connection, at) VALUES (:connection, :at)")
        .bind("connection", connection)
        .bind("at", at.toEpochMilli())
        .execute();
  }

  static int others(Handle handle, String connection, int today, Instant toldAt) {
    return handle
        .createUpdate(
            "INSERT INTO api_use_by_others (connection, today, told_at) VALUES (:connection,"
                + " :today, :at) ON CONFLICT (connection) DO UPDATE SET today = excluded.today,"
                + " told_at = excluded.told_at")
        .bind("connection", connection)
        .bind("today", today)
        .bind("at", toldAt.toEpochMilli())
        .execute();
  }
}
