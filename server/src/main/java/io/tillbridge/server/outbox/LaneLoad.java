package io.tillbridge.server.outbox;

import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Whether orders have something to write, before which everything else waits. */
public final class LaneLoad {
  private LaneLoad() {}

  /** Whether something is due to be written to a ledger, or is under way to it. */
  public static boolean busy(Handle handle, String lane, Instant now) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM effect WHERE lane = :lane AND (state IN ('SENDING',"
                + " 'UNKNOWN') OR (state IN ('PENDING', 'RETRY') AND next_at <= :now)))")
        .bind("lane", lane)
        .bind("now", now.toEpochMilli())
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * Whether a sale of this shop is still on its way to the ledger, so that their stocks can't be
   * compared.
   */
  public static boolean salesUnderWay(Handle handle, String shop, String lane) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM event WHERE connection = :shop AND kind = 'ORDER' AND"
                + " state IN ('RECEIVED', 'RETRY')) OR EXISTS (SELECT 1 FROM effect WHERE lane ="
                + " :lane AND state IN ('PENDING', 'RETRY', 'SENDING', 'UNKNOWN'))")
        .bind("shop", shop)
        .bind("lane", lane)
        .mapTo(Boolean.class)
        .one();
  }

  /**
   * A document that stands in a ledger by our writing.
   *
   * @param remoteId the ledger's key
   * @param hash of its body and links as they were written last
   */
  public record Stands(String remoteId, String hash) {}

  /** A document of a ledger. */
  public static Optional<Stands> stands(Handle handle, String lane, LedgerKind kind, String key) {
    return LedgerTable.standing(handle, lane, kind, key)
        .map(standing -> new Stands(standing.remoteId(), standing.hash()));
  }

  /** Another than an order wrote a document that orders know of. */
  public static void rewritten(
      Handle handle, String lane, LedgerKind kind, String key, String hash) {
    handle.execute(
        "UPDATE ledger_document SET hash = ? WHERE lane = ? AND kind = ? AND business_key = ?",
        hash,
        lane,
        kind.name(),
        key);
  }
}
