package io.tillbridge.server.deadletter;

import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Times;
import io.tillbridge.spi.connector.Problem;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Dead letters as rows. */
public final class DeadLetterTable {
  private static final JsonProvider JSON = JsonProvider.provider();

  private DeadLetterTable() {}

  /** Keeps a letter. */
  public static void add(Handle handle, DeadLetter letter) {
    handle
        .createUpdate(
            "INSERT INTO dead_letter (id, source, source_id, connection, order_id, kind,"
                + " business_key, document, problems, attempts, died_at, state) VALUES (:id,"
                + " :source, :sourceId, :connection, :orderId, :kind, :businessKey, :document,"
                + " :problems, :attempts, :diedAt, 'OPEN')")
        .bind("id", letter.id())
        .bind("source", letter.source().name())
        .bind("sourceId", letter.sourceId())
        .bind("connection", letter.connection())
        .bind("orderId", letter.orderId().orElse(null))
        .bind("kind", letter.kind())
        .bind("businessKey", letter.businessKey())
        .bind("document", letter.document().toString())
        .bind("problems", json(letter.problems()).toString())
        .bind("attempts", letter.attempts())
        .bind("diedAt", letter.diedAt().toEpochMilli())
        .execute();
  }

  /** Settles the open letter of a source, if it has one. */
  public static void settle(Handle handle, String sourceId, DeadLetter.State state, Instant at) {
    handle
        .createUpdate(
            "UPDATE dead_letter SET state = :state, settled_at = :at"
                + " WHERE source_id = :sourceId AND state = 'OPEN'")
        .bind("state", state.name())
        .bind("at", at.toEpochMilli())
        .bind("sourceId", sourceId)
        .execute();
  }

  /** A later event on the same document was read: those that died before are answered with it. */
  public static void answered(
      Handle handle, String connection, String kind, String key, Instant at) {
    handle
        .createUpdate(
            "UPDATE dead_letter SET state = 'SUPERSEDED', settled_at = :at WHERE state = 'OPEN' AND"
                + " connection = :connection AND business_key = :key AND kind = :kind AND source ="
                + " 'EVENT'")
        .bind("at", at.toEpochMilli())
        .bind("connection", connection)
        .bind("key", key)
        .bind("kind", kind)
        .execute();
  }

  /** Problems as a JSON array. */
  public static JsonArray json(List<Problem> problems) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    for (Problem problem : problems) {
      array.add(
          JSON.createObjectBuilder()
              .add("field", problem.field())
              .add("message", problem.message())
              .add("advice", problem.advice()));
    }
    return array.build();
  }

  static Page<DeadLetter> page(Handle handle, boolean openOnly, String cursor, int limit) {
    long before = cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
    List<Numbered> rows =
        handle
            .createQuery(
                "SELECT * FROM dead_letter WHERE seq < :before AND (:all OR state = 'OPEN')"
                    + " ORDER BY seq DESC LIMIT :limit")
            .bind("before", before)
            .bind("all", !openOnly)
            .bind("limit", limit)
            .map((row, context) -> new Numbered(row.getLong("seq"), letter(row)))
            .list();
    String next = rows.size() < limit ? "" : Long.toString(rows.get(rows.size() - 1).seq());
    return new Page<>(rows.stream().map(Numbered::letter).toList(), next);
  }

  static Optional<DeadLetter> one(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM dead_letter WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> letter(row))
        .findOne();
  }

  static List<DeadLetter> ofOrder(Handle handle, String orderId) {
    return handle
        .createQuery("SELECT * FROM dead_letter WHERE order_id = :id ORDER BY seq")
        .bind("id", orderId)
        .map((row, context) -> letter(row))
        .list();
  }

  static Optional<DeadLetter> retry(Handle handle, String id, Instant now) {
    Optional<DeadLetter> letter =
        one(handle, id).filter(found -> found.state() == DeadLetter.State.OPEN);
    if (letter.isEmpty()) {
      return letter;
    }
    String sql =
        switch (letter.get().source()) {
          case EVENT ->
              "UPDATE event SET state = 'RECEIVED', attempts = 0, next_at = :at, why = ''"
                  + " WHERE id = :id AND state = 'DEAD'";
          case RECORD ->
              "UPDATE record_write SET state = 'PENDING', failures = 0, next_at = :at, why = ''"
                  + " WHERE id = :id AND state = 'REFUSED'";
          case EFFECT ->
              "UPDATE effect SET state = iif(uncertain, 'UNKNOWN', 'PENDING'), failures = 0,"
                  + " gone = 0, next_at = :at, why = '', changed_at = :at WHERE id = :id AND"
                  + " state = 'DEAD'";
        };
    handle
        .createUpdate(sql)
        .bind("at", now.toEpochMilli())
        .bind("id", letter.get().sourceId())
        .execute();
    settle(handle, letter.get().sourceId(), DeadLetter.State.RETRIED, now);
    return one(handle, id);
  }

  private static DeadLetter letter(ResultSet row) throws SQLException {
    return new DeadLetter(
        row.getString("id"),
        DeadLetter.Source.valueOf(row.getString("source")),
        row.getString("source_id"),
        row.getString("connection"),
        Optional.ofNullable(row.getString("order_id")),
        row.getString("kind"),
        row.getString("business_key"),
        JsonText.object(row.getString("document")),
        JsonText.array(row.getString("problems")).getValuesAs(JsonObject.class).stream()
            .map(
                problem ->
                    new Problem(
                        problem.getString("field"),
                        problem.getString("message"),
                        problem.getString("advice")))
            .toList(),
        row.getInt("attempts"),
        Times.at(row, "died_at"),
        DeadLetter.State.valueOf(row.getString("state")),
        Times.maybe(row, "settled_at"));
  }

  private record Numbered(long seq, DeadLetter letter) {}
}
