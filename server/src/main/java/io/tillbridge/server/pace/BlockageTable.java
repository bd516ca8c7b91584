package io.tillbridge.server.pace;

import io.tillbridge.server.store.Times;
import io.tillbridge.spi.connector.Blockage;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Connections over which nothing goes, as rows, so that a restart doesn't forget them. */
public final class BlockageTable {
  private BlockageTable() {}

  /** Stops a connection; a stop that stands already keeps the time it began. */
  public static void block(Handle handle, String connection, Blockage blockage, Instant now) {
    Instant until = blockage.until();
    handle
        .createUpdate(
            "INSERT INTO blockage (connection, kind, until, why, since) VALUES (:connection,"
                + " :kind, :until, :why, :now) ON CONFLICT (connection) DO UPDATE SET kind ="
                + " excluded.kind, until = excluded.until, why = excluded.why")
        .bind("connection", connection)
        .bind("kind", blockage.kind().name())
        .bind("until", until == null ? null : until.toEpochMilli())
        .bind("why", blockage.why())
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Lets a connection go on. */
  public static boolean resume(Handle handle, String connection) {
    return handle.execute("DELETE FROM blockage WHERE connection = ?", connection) > 0;
  }

  /** What stops a connection now. */
  public static Optional<Blockage> current(Handle handle, String connection, Instant now) {
    return handle
        .createQuery(
            "SELECT * FROM blockage WHERE connection = :connection"
                + " AND (until IS NULL OR until > :now)")
        .bind("connection", connection)
        .bind("now", now.toEpochMilli())
        .map(
            (row, context) ->
                new Blockage(
                    Blockage.Kind.valueOf(row.getString("kind")),
                    Times.maybe(row, "until").orElse(null),
                    row.getString("why")))
        .findOne();
  }

  /** Forgets stops that ended by themselves; a new one then has a new beginning. */
  public static void forgetEnded(Handle handle, Instant now) {
    handle.execute("DELETE FROM blockage WHERE until <= ?", now.toEpochMilli());
  }
}
