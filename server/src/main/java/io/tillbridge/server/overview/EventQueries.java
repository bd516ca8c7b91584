package io.tillbridge.server.overview;

import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Questions about events. */
final class EventQueries {
  private static final String SELECT =
      "SELECT seq, id, connection, delivery_id, type, kind, subject, received_at, repeats, state,"
          + " attempts, next_at, why, order_id, settled_at FROM event";

  private EventQueries() {}

  static Page<EventEntry> page(Handle handle, Set<EventState> states, String cursor, int limit) {
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Numbered> rows =
        handle
            .createQuery(
                SELECT
                    + " WHERE seq < :before"
                    + States.in(states)
                    + " ORDER BY seq DESC LIMIT :limit")
            .bind("before", before)
            .bind("limit", limit)
            .map((row, context) -> new Numbered(row.getLong("seq"), entry(row)))
            .list();
    String next = rows.size() < limit ? "" : Long.toString(rows.get(rows.size() - 1).seq());
    return new Page<>(rows.stream().map(Numbered::event).toList(), next);
  }

  static Optional<EventEntry> one(Handle handle, String id) {
    return handle
        .createQuery(SELECT + " WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> entry(row))
        .findOne();
  }

  static Optional<byte[]> body(Handle handle, String id) {
    return handle
        .createQuery("SELECT body FROM event WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> row.getBytes("body"))
        .findOne();
  }

  static List<EventEntry> ofOrder(Handle handle, String orderId) {
    return handle
        .createQuery(SELECT + " WHERE order_id = :id ORDER BY seq")
        .bind("id", orderId)
        .map((row, context) -> entry(row))
        .list();
  }

  private static EventEntry entry(ResultSet row) throws SQLException {
    EventState state = EventState.valueOf(row.getString("state"));
    String deliveryId = row.getString("delivery_id");
    return new EventEntry(
        row.getString("id"),
        row.getString("connection"),
        deliveryId == null ? "" : deliveryId,
        row.getString("type"),
        row.getString("kind"),
        row.getString("subject"),
        Times.at(row, "received_at"),
        row.getInt("repeats"),
        state,
        row.getInt("attempts"),
        state == EventState.RETRY ? Times.maybe(row, "next_at") : Optional.empty(),
        row.getString("why"),
        Optional.ofNullable(row.getString("order_id")),
        Times.maybe(row, "settled_at"));
  }

  private record Numbered(long seq, EventEntry event) {}
}
