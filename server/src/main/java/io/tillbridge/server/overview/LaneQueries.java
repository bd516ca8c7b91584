package io.tillbridge.server.overview;

import io.tillbridge.server.journal.EventState;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.outbox.EffectState;
import io.tillbridge.server.store.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;

/** Questions about connections and about everything at once. */
final class LaneQueries {
  private LaneQueries() {}

  static List<LaneEntry> of(Handle handle, Collection<String> connections, Instant now) {
    return connections.stream().map(connection -> one(handle, connection, now)).toList();
  }

  static Counts counts(Handle handle, Instant now) {
    return new Counts(
        events(handle, now),
        byState(handle, "shop_order", OrderState.class, ""),
        byState(handle, "effect", EffectState.class, ""),
        count(handle, "SELECT count(*) FROM dead_letter WHERE state = 'OPEN'", "", now),
        count(
            handle, "SELECT count(*) FROM blockage WHERE until IS NULL OR until > :now", "", now));
  }

  /** Done events are left out: there is no end to them. */
  private static Map<EventState, Long> events(Handle handle, Instant now) {
    Map<EventState, Long> counts = new EnumMap<>(EventState.class);
    for (EventState state : List.of(EventState.RECEIVED, EventState.RETRY)) {
      String pending = "state IN ('RECEIVED', 'RETRY') AND state = '" + state + "'";
      counts.put(state, count(handle, "SELECT count(*) FROM event WHERE " + pending, "", now));
    }
    return counts;
  }

  private static LaneEntry one(Handle handle, String connection, Instant now) {
    return new LaneEntry(
        connection,
        stop(handle, connection, now),
        byState(handle, "effect", EffectState.class, connection),
        count(
            handle,
            "SELECT count(*) FROM event WHERE connection = :connection"
                + " AND state IN ('RECEIVED', 'RETRY')",
            connection,
            now),
        (int)
            count(
                handle,
                "SELECT count(*) FROM api_call WHERE connection = :connection AND at > :now",
                connection,
                now.minus(Duration.ofDays(1))));
  }

  private static Optional<LaneEntry.Stop> stop(Handle handle, String connection, Instant now) {
    return handle
        .createQuery(
            "SELECT * FROM blockage WHERE connection = :connection"
                + " AND (until IS NULL OR until > :now)")
        .bind("connection", connection)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new LaneEntry.Stop(
                    row.getString("kind"),
                    Times.maybe(row, "until"),
                    row.getString("why"),
                    Times.at(row, "since")))
        .findOne();
  }

  private static <S extends Enum<S>> Map<S, Long> byState(
      Handle handle, String table, Class<S> states, String lane) {
    Map<S, Long> counts = new EnumMap<>(states);
    handle
        .createQuery(
            "SELECT state, count(*) AS n FROM "
                + table
                + (lane.isEmpty() ? "" : " WHERE lane = :lane")
                + " GROUP BY state")
        .bindMap(lane.isEmpty() ? Map.of() : Map.of("lane", lane))
        .map(
            (row, context) ->
                counts.put(Enum.valueOf(states, row.getString("state")), row.getLong("n")))
        .list();
    return counts;
  }

  private static long count(Handle handle, String sql, String connection, Instant now) {
    return handle
        .createQuery(sql)
        .configure(SqlStatements.class, statements -> statements.setUnusedBindingAllowed(true))
        .bind("connection", connection)
        .bind("now", now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }
}
