package io.tillbridge.server.outbox;

import io.tillbridge.core.invoice.Posting;
import io.tillbridge.core.invoice.PostingText;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Effects as rows. */
final class EffectTable {
  static final String UNSENT = "('PENDING', 'RETRY', 'WAITING', 'DEAD')";
  static final String IN_FLIGHT = "('SENDING', 'UNKNOWN')";

  private static final int MOST_EARLIER = 5;

  private EffectTable() {}

  /**
   * Adds a row.
   *
   * @param posting what the document posts, null for none
   */
  static void add(
      Handle handle,
      Effect effect,
      List<TargetDocument.Link> links,
      @Nullable Posting posting,
      Instant at) {
    handle
        .createUpdate(
            "INSERT INTO effect (id, lane, order_id, order_version, kind, business_key, hash, body,"
                + " total, tax, book_status, state, next_at, remote_id, uncertain, posting,"
                + " created_at, changed_at) VALUES (:id, :lane, :orderId, :orderVersion, :kind, :businessKey,"
                + " :hash, :body, :total, :tax, :bookStatus, :state, :at, :remoteId, :uncertain,"
                + " :posting, :at, :at)")
        .bind("id", effect.id())
        .bind("lane", effect.lane())
        .bind("orderId", effect.orderId())
        .bind("orderVersion", effect.orderVersion())
        .bind("kind", effect.kind().name())
        .bind("businessKey", effect.businessKey())
        .bind("hash", effect.hash())
        .bind("body", effect.body().toString())
        .bind("total", text(effect.total()))
        .bind("tax", text(effect.tax()))
        .bind("bookStatus", effect.bookStatus())
        .bind("state", effect.state().name())
        .bind("remoteId", effect.remoteId())
        .bind("uncertain", effect.uncertain())
        .bind("posting", posting == null ? null : PostingText.write(posting))
        .bind("at", at.toEpochMilli())
        .execute();
    for (TargetDocument.Link link : links) {
      handle.execute(
          "INSERT INTO effect_link (effect_id, path, kind, business_key) VALUES (?, ?, ?, ?)",
          effect.id(),
          link.path(),
          link.kind().name(),
          link.businessKey());
    }
  }

  static Optional<Effect> one(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM effect WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> effect(row))
        .findOne();
  }

  /** The effect on a document that was not sent yet or was refused; there is at most one. */
  static Optional<Effect> unsent(Handle handle, String lane, LedgerKind kind, String key) {
    return live(handle, lane, kind, key, UNSENT);
  }

  /** The effect on a document whose outcome is awaited; there is at most one. */
  static Optional<Effect> inFlight(Handle handle, String lane, LedgerKind kind, String key) {
    return live(handle, lane, kind, key, IN_FLIGHT);
  }

  /** What an order itself intends and has not sent. */
  static List<Effect> unsentOf(Handle handle, String orderId) {
    return handle
        .createQuery("SELECT * FROM effect WHERE order_id = :id AND state IN " + UNSENT)
        .bind("id", orderId)
        .map((row, context) -> effect(row))
        .list();
  }

  static boolean anyInFlight(Handle handle, String orderId) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM effect WHERE order_id = :id AND state IN "
                + IN_FLIGHT
                + ")")
        .bind("id", orderId)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * What was sent of a document under other effects that were replaced before their outcome became
   * known, the newest first.
   */
  static List<Effect> earlier(Handle handle, Effect effect) {
    return handle
        .createQuery(
            "SELECT * FROM effect WHERE lane = :lane AND kind = :kind AND business_key = :key AND"
                + " order_id = :order AND id <> :id AND state = 'SUPERSEDED' AND attempts > 0"
                + " ORDER BY seq DESC LIMIT "
                + MOST_EARLIER)
        .bind("lane", effect.lane())
        .bind("kind", effect.kind().name())
        .bind("key", effect.businessKey())
        .bind("order", effect.orderId())
        .bind("id", effect.id())
        .map((row, context) -> effect(row))
        .list();
  }

  /** Whether the document was voided or removed in the ledger and no one has decided since. */
  static boolean gone(Handle handle, String id) {
    return handle
        .createQuery("SELECT gone FROM effect WHERE id = :id")
        .bind("id", id)
        .mapTo(Boolean.class)
        .findOne()
        .orElse(false);
  }

  static void gone(Handle handle, String id, boolean gone) {
    handle.execute("UPDATE effect SET gone = ? WHERE id = ?", gone, id);
  }

  static void move(
      Handle handle, String id, EffectState state, Instant nextAt, String why, Instant now) {
    handle
        .createUpdate(
            "UPDATE effect SET state = :state, next_at = :nextAt, why = :why, changed_at = :now"
                + " WHERE id = :id")
        .bind("state", state.name())
        .bind("nextAt", nextAt.toEpochMilli())
        .bind("why", why)
        .bind("now", now.toEpochMilli())
        .bind("id", id)
        .execute();
  }

  static void failed(Handle handle, String id) {
    handle.execute("UPDATE effect SET failures = failures + 1 WHERE id = ?", id);
  }

  static void uncertain(Handle handle, String id, boolean uncertain) {
    handle.execute("UPDATE effect SET uncertain = ? WHERE id = ?", uncertain, id);
  }

  static void remoteId(Handle handle, String id, String remoteId) {
    handle.execute("UPDATE effect SET remote_id = ? WHERE id = ?", remoteId, id);
  }

  static Effect effect(ResultSet row) throws SQLException {
    return new Effect(
        row.getLong("seq"),
        row.getString("id"),
        row.getString("lane"),
        row.getString("order_id"),
        row.getInt("order_version"),
        LedgerKind.valueOf(row.getString("kind")),
        row.getString("business_key"),
        row.getString("hash"),
        JsonText.object(row.getString("body")),
        money(row.getString("total")),
        money(row.getString("tax")),
        row.getString("book_status"),
        EffectState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getInt("failures"),
        row.getString("remote_id"),
        row.getBoolean("uncertain"));
  }

  static @Nullable String text(@Nullable Money money) {
    return money == null ? null : money.toString();
  }

  static @Nullable Money money(@Nullable String text) {
    return text == null ? null : Money.parse(text);
  }

  private static Optional<Effect> live(
      Handle handle, String lane, LedgerKind kind, String key, String states) {
    return handle
        .createQuery(
            "SELECT * FROM effect WHERE lane = :lane AND kind = :kind AND business_key = :key"
                + " AND state IN "
                + states)
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("key", key)
        .map((row, context) -> effect(row))
        .findOne();
  }
}
