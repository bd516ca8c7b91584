package io.tillbridge.server.outbox;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What stands in the ledgers by our writing, as rows. */
public final class LedgerTable {
  private LedgerTable() {}

  /**
   * A document that stands.
   *
   * @param hash of what was written last
   */
  record Standing(String remoteId, String hash) {}

  private record Entry(LedgerKind kind, String key, @Nullable Money total, String bookStatus) {}

  static Optional<Standing> standing(Handle handle, String lane, LedgerKind kind, String key) {
    return handle
        .createQuery(
            "SELECT remote_id, hash FROM ledger_document WHERE lane = :lane AND kind = :kind"
                + " AND business_key = :key")
        .bind("lane", lane)
        .bind("kind", kind.name())
        .bind("key", key)
        .map((row, context) -> new Standing(row.getString(1), row.getString(2)))
        .findOne();
  }

  /** Records that an effect is done; what it says nothing of stays as it was. */
  static void stands(Handle handle, Effect effect, String remoteId, Instant at) {
    handle
        .createUpdate(
            "INSERT INTO ledger_document (lane, kind, business_key, remote_id, hash, order_id,"
                + " effect_id, total, book_status, written_at) VALUES (:lane, :kind, :key,"
                + " :remoteId, :hash, :orderId, :effectId, :total, :bookStatus, :at) ON CONFLICT"
                + " (lane, kind, business_key) DO UPDATE SET remote_id = excluded.remote_id, hash ="
                + " excluded.hash, order_id = excluded.order_id, effect_id = excluded.effect_id,"
                + " total = coalesce(excluded.total, total), book_status = excluded.book_status,"
                + " written_at = excluded.written_at")
        .bind("lane", effect.lane())
        .bind("kind", effect.kind().name())
        .bind("key", effect.businessKey())
        .bind("remoteId", remoteId)
        .bind("hash", effect.hash())
        .bind("orderId", effect.orderId())
        .bind("effectId", effect.id())
        .bind("total", EffectTable.text(effect.total()))
        .bind("bookStatus", effect.bookStatus())
        .bind("at", at.toEpochMilli())
        .execute();
  }

  /**
   * Records that a document stands, though not as it was meant: whoever decides about its order
   * must know of it, and its content counts as unlike anything that is wanted.
   */
  static void seen(Handle handle, Effect effect, String remoteId, Instant at) {
    handle.execute(
        "INSERT INTO ledger_document (lane, kind, business_key, remote_id, hash, order_id,"
            + " effect_id, total, book_status, written_at) VALUES (?, ?, ?, ?, '', ?, ?, ?, ?, ?)"
            + " ON CONFLICT (lane, kind, business_key) DO NOTHING",
        effect.lane(),
        effect.kind().name(),
        effect.businessKey(),
        remoteId,
        effect.orderId(),
        effect.id(),
        EffectTable.text(effect.total()),
        effect.bookStatus(),
        at.toEpochMilli());
  }

  /** A document no longer stands. */
  static void forget(Handle handle, String lane, LedgerKind kind, String key) {
    handle.execute(
        "DELETE FROM ledger_document WHERE lane = ? AND kind = ? AND business_key = ?",
        lane,
        kind.name(),
        key);
  }

  /**
   * Another lane in which an order is booked, or may be. Contacts and items are no booking.
   *
   * @return the ledger's connection
   */
  public static Optional<String> bookedElsewhere(Handle handle, String orderId, String lane) {
    return handle
        .createQuery(
            "SELECT lane FROM ledger_document WHERE order_id = :id AND lane <> :lane AND kind NOT"
                + " IN ('CONTACT', 'ITEM') UNION ALL SELECT lane FROM effect WHERE order_id = :id"
                + " AND lane <> :lane AND kind NOT IN ('CONTACT', 'ITEM') AND (uncertain OR state"
                + " IN ('SENDING', 'UNKNOWN')) LIMIT 1")
        .bind("id", orderId)
        .bind("lane", lane)
        .mapTo(String.class)
        .findOne();
  }

  /** How an order stands in the books; empty if it has no invoice there. */
  public static Optional<Booked> booked(Handle handle, String orderId) {
    List<Entry> entries =
        handle
            .createQuery(
                "SELECT kind, business_key, total, book_status FROM ledger_document WHERE"
                    + " order_id = :id"
                    + " ORDER BY kind, business_key")
            .bind("id", orderId)
            .map(
                (row, context) ->
                    new Entry(
                        LedgerKind.valueOf(row.getString(1)),
                        row.getString(2),
                        EffectTable.money(row.getString(3)),
                        row.getString(4)))
            .list();
    return entries.stream()
        .filter(entry -> entry.kind() == LedgerKind.INVOICE)
        .findFirst()
        .flatMap(invoice -> booked(invoice, entries));
  }

  private static Optional<Booked> booked(Entry invoice, List<Entry> entries) {
    Money total = invoice.total();
    if (total == null) {
      return Optional.empty();
    }
    Money paid = Money.zero(total.currency());
    for (Entry entry : entries) {
      Money amount = entry.total();
      if (entry.kind() == LedgerKind.PAYMENT && amount != null) {
        paid = paid.plus(amount);
      }
    }
    return Optional.of(new Booked(status(invoice.bookStatus()), total, paid, invoice.key()));
  }

  /** A credit note leaves its invoice as it was: owed. */
  private static BookStatus status(String decided) {
    return switch (decided) {
      case "DRAFT" -> BookStatus.DRAFT;
      case "VOIDED" -> BookStatus.VOIDED;
      default -> BookStatus.AUTHORISED;
    };
  }
}
