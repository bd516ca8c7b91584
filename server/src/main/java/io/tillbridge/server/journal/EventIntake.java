package io.tillbridge.server.journal;

import io.tillbridge.server.store.Transaction;
import io.tillbridge.spi.connector.Notice;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The statements by which events come in; the path whose cost every webhook pays. */
final class EventIntake {
  private static final Duration SAME_BODY = Duration.ofHours(24);

  private static final String INSERT =
      "INSERT INTO event (id, connection, delivery_id, type, kind, subject, announced, body,"
          + " body_hash, received_at, state, next_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?)"
          + " ON CONFLICT (connection, delivery_id) WHERE delivery_id IS NOT NULL DO NOTHING";
  private static final String BY_DELIVERY =
      "SELECT id FROM event WHERE connection = ? AND delivery_id = ?";
  private static final String AGAIN =
      "UPDATE event SET repeats = repeats + 1, state = 'RECEIVED', next_at = min(next_at, ?2)"
          + " WHERE seq = (SELECT seq FROM event INDEXED BY event_body WHERE body_hash = ?3 AND"
          + " connection = ?1 AND received_at > ?4 ORDER BY received_at DESC LIMIT 1)"
          + " RETURNING id";

  private EventIntake() {}

  static Accepted byDelivery(
      Transaction transaction,
      String id,
      String connection,
      Notice notice,
      @Nullable String announced,
      byte[] body,
      Instant at)
      throws SQLException {
    if (insert(transaction, id, connection, notice, announced, body, null, at)) {
      return new Accepted(id, false);
    }
    PreparedStatement known = transaction.prepared(BY_DELIVERY);
    known.setString(1, connection);
    known.setString(2, notice.deliveryId());
    try (ResultSet row = known.executeQuery()) {
      row.next();
      return new Accepted(row.getString(1), true);
    }
  }

  static Accepted byBody(
      Transaction transaction,
      String id,
      String connection,
      Notice notice,
      @Nullable String announced,
      byte[] body,
      byte[] hash,
      Instant at)
      throws SQLException {
    PreparedStatement again = transaction.prepared(AGAIN);
    again.setString(1, connection);
    again.setLong(2, at.toEpochMilli());
    again.setBytes(3, hash);
    again.setLong(4, at.minus(SAME_BODY).toEpochMilli());
    try (ResultSet row = again.executeQuery()) {
      if (row.next()) {
        return new Accepted(row.getString(1), true);
      }
    }
    insert(transaction, id, connection, notice, announced, body, hash, at);
    return new Accepted(id, false);
  }

  private static boolean insert(
      Transaction transaction,
      String id,
      String connection,
      Notice notice,
      @Nullable String announced,
      byte[] body,
      byte @Nullable [] hash,
      Instant at)
      throws SQLException {
    PreparedStatement insert = transaction.prepared(INSERT);
    insert.setString(1, id);
    insert.setString(2, connection);
    insert.setString(3, notice.deliveryId().isEmpty() ? null : notice.deliveryId());
    insert.setString(4, notice.type());
    insert.setString(5, notice.subject().kind().name());
    insert.setString(6, notice.subject().key());
    insert.setString(7, announced);
    insert.setBytes(8, body);
    insert.setBytes(9, hash);
    insert.setLong(10, at.toEpochMilli());
    insert.setLong(11, at.toEpochMilli());
    return insert.executeUpdate() > 0;
  }
}
