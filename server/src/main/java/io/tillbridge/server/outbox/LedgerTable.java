package io.tillbridge.server.outbox;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.invoice.PostingText;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** How an order stands in the books, and the documents of it that stand there. */
  public static History books(Handle handle, String orderId) {
    List<Entry> entries =
        handle
            .createQuery(
                "SELECT d.kind, d.business_key, d.total, d.book_status, d.hash, d.effect_id,"
                    + " e.posting FROM ledger_document d LEFT JOIN effect e ON e.id = d.effect_id"
                    + " WHERE d.order_id = :id AND d.kind IN ('INVOICE', 'PAYMENT', 'CREDIT_NOTE',"
                    + " 'ALLOCATION') ORDER BY d.kind, d.business_key")
            .bind("id", orderId)
            .map(
                (row, context) ->
                    new Entry(
                        LedgerKind.valueOf(row.getString(1)),
                        row.getString(2),
                        EffectTable.money(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
            .list();
    if (entries.isEmpty()) {
      return History.NONE;
    }
    Map<String, List<Link>> links = links(handle, orderId);
    List<BookedDocument> documents =
        entries.stream()
            .map(entry -> entry.document(links.getOrDefault(entry.effectId(), List.of())))
            .toList();
    return new History(
        entries.stream()
            .filter(entry -> entry.kind() == LedgerKind.INVOICE)
            .findFirst()
            .flatMap(invoice -> booked(invoice, documents)),
        List.of(),
        documents);
  }

  private record Entry(
      LedgerKind kind,
      String key,
      @Nullable Money total,
      String bookStatus,
      String hash,
      String effectId,
      @Nullable String posting) {

    BookedDocument document(List<Link> links) {
      return new BookedDocument(
          kind,
          key,
          total,
          links,
          posting == null ? null : PostingText.read(posting),
          !hash.isEmpty());
    }
  }

  private static Map<String, List<Link>> links(Handle handle, String orderId) {
    Map<String, List<Link>> links = new HashMap<>();
    handle
        .createQuery(
            "SELECT l.effect_id, l.path, l.kind, l.business_key FROM ledger_document d JOIN"
                + " effect_link l ON l.effect_id = d.effect_id WHERE d.order_id = :id AND d.kind IN"
                + " ('PAYMENT', 'ALLOCATION') ORDER BY l.effect_id, l.path")
        .bind("id", orderId)
        .map(
            (row, context) ->
                links
                    .computeIfAbsent(row.getString(1), effect -> new ArrayList<>())
                    .add(
                        new Link(
                            row.getString(2),
                            LedgerKind.valueOf(row.getString(3)),
                            row.getString(4))))
        .list();
    return links;
  }

  private static Optional<Booked> booked(Entry invoice, List<BookedDocument> documents) {
    Money total = invoice.total();
    if (total == null) {
      return Optional.empty();
    }
    Money paid = Money.zero(total.currency());
    for (BookedDocument document : documents) {
      Money amount = document.total();
      if (document.kind() == LedgerKind.PAYMENT
          && amount != null
          && document.linked(LedgerKind.INVOICE).isPresent()) {
        paid = paid.plus(amount);
      }
    }
    return Optional.of(new Booked(status(invoice.bookStatus()), total, paid, invoice.key()));
  }

  private static BookStatus status(String decided) {
    return switch (decided) {
      case "DRAFT" -> BookStatus.DRAFT;
      case "VOIDED" -> BookStatus.VOIDED;
      default -> BookStatus.AUTHORISED;
    };
  }
}
