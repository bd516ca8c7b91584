package io.tillbridge.server.journal;

import io.tillbridge.server.deadletter.DeadLetter;
import io.tillbridge.server.deadletter.DeadLetterTable;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Times;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events that are still to be read, by subject. */
public final class PendingEvents {
  /** The type of an event by which a person has an order read and translated again. */
  public static final String AGAIN = "tillbridge.again";

  private static final String OF_SUBJECT =
      " connection = :connection AND kind = :kind AND subject = :subject AND seq <= :lastSeq AND"
          + " state IN ('RECEIVED', 'RETRY')";

  private PendingEvents() {}

  /**
   * Subjects with pending events, in order of receipt. Left out are those of blocked connections
   * and of orders with a write under way, which would have to be read again.
   */
  public static List<PendingSubject> next(Handle handle, Instant now, int limit) {
    return handle
        .createQuery(
            "WITH pending AS (SELECT connection, kind, subject, min(seq) AS first, max(seq) AS"
                + " last, sum(repeats) AS repeats, max(attempts) AS attempts, max(type = '"
                + AGAIN
                + "') AS forced FROM event WHERE state IN ('RECEIVED', 'RETRY') AND next_at <= :now"
                + " AND connection NOT IN (SELECT connection FROM blockage WHERE until IS NULL OR"
                + " until > :now) GROUP BY connection, kind, subject) SELECT p.*, e.id,"
                + " e.announced FROM pending p JOIN event e ON e.seq = p.last WHERE NOT EXISTS"
                + " (SELECT 1 FROM shop_order o JOIN effect f ON f.order_id = o.id WHERE"
                + " o.connection = p.connection AND o.shop_id = p.subject AND p.kind = 'ORDER' AND"
                + " f.state IN ('SENDING', 'UNKNOWN')) ORDER BY p.first LIMIT :limit")
        .bind("now", now.toEpochMilli())
        .bind("limit", limit)
        .map((row, context) -> subject(row))
        .list();
  }

  /** When something not yet due becomes due: a retry, or the end of a blockage. */
  public static Optional<Instant> nextAt(Handle handle, Instant now) {
    return handle
        .createQuery(
            "SELECT min(at) AS at FROM (SELECT min(next_at) AS at FROM event WHERE state IN"
                + " ('RECEIVED', 'RETRY') AND next_at > :now UNION ALL SELECT min(until) FROM"
                + " blockage WHERE until > :now)")
        .bind("now", now.toEpochMilli())
        .map((row, context) -> Times.maybe(row, "at"))
        .one();
  }

  /**
   * Marks the events of a subject as done; those that came, or came again, after it was taken stay
   * pending.
   */
  public static void done(
      Handle handle, PendingSubject subject, @Nullable String orderId, String why, Instant now) {
    long repeats =
        handle
            .createQuery("SELECT coalesce(sum(repeats), 0) FROM event WHERE" + OF_SUBJECT)
            .bindMap(keys(subject))
            .mapTo(Long.class)
            .one();
    if (repeats != subject.repeats()) {
      return;
    }
    DeadLetterTable.answered(
        handle,
        subject.connection(),
        subject.subject().kind().name(),
        subject.subject().key(),
        now);
    handle
        .createUpdate(
            "UPDATE event SET state = 'DONE', order_id = :orderId, why = :why, settled_at = :now"
                + " WHERE"
                + OF_SUBJECT)
        .bindMap(keys(subject))
        .bind("orderId", orderId)
        .bind("why", why)
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** What waits without having failed, as for a connection that was stopped, is due now. */
  public static int hasten(Handle handle, Instant now) {
    return handle
        .createUpdate(
            "UPDATE event SET next_at = :now WHERE state = 'RETRY' AND attempts = 0 AND next_at >"
                + " :now")
        .bind("now", now.toEpochMilli())
        .execute();
  }

  /** Has the events of a subject tried again at a time. */
  public static void retry(
      Handle handle, PendingSubject subject, boolean failed, Instant nextAt, String why) {
    handle
        .createUpdate(
            "UPDATE event SET state = 'RETRY', attempts = attempts + :failed, next_at = :nextAt,"
                + " why = :why WHERE"
                + OF_SUBJECT)
        .bindMap(keys(subject))
        .bind("failed", failed ? 1 : 0)
        .bind("nextAt", nextAt.toEpochMilli())
        .bind("why", why)
        .execute();
  }

  /** Gives the events of a subject up until a person puts them up again. */
  public static void dead(
      Handle handle, PendingSubject subject, DeadLetter letter, String why, Instant now) {
    handle
        .createUpdate(
            "UPDATE event SET state = 'DEAD', attempts = attempts + 1, why = :why, settled_at ="
                + " :now, order_id = :orderId WHERE"
                + OF_SUBJECT)
        .bindMap(keys(subject))
        .bind("why", why)
        .bind("orderId", letter.orderId().orElse(null))
        .bind("now", now.toEpochMilli())
        .execute();
    DeadLetterTable.settle(handle, subject.eventId(), DeadLetter.State.SUPERSEDED, now);
    DeadLetterTable.add(handle, letter);
  }

  private static Map<String, Object> keys(PendingSubject subject) {
    return Map.of(
        "connection",
        subject.connection(),
        "kind",
        subject.subject().kind().name(),
        "subject",
        subject.subject().key(),
        "lastSeq",
        subject.lastSeq());
  }

  private static PendingSubject subject(ResultSet row) throws SQLException {
    String announced = row.getString("announced");
    return new PendingSubject(
        row.getString("connection"),
        new Subject(
            DocumentKind.valueOf(row.getString("kind")),
            row.getString("subject"),
            announced == null ? JsonObject.EMPTY_JSON_OBJECT : JsonText.object(announced)),
        row.getString("id"),
        row.getLong("last"),
        row.getLong("repeats"),
        row.getInt("attempts"),
        row.getBoolean("forced"));
  }
}
