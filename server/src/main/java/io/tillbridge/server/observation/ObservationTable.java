package io.tillbridge.server.observation;

import io.tillbridge.server.observation.LedgerChange.Change;
import io.tillbridge.server.store.Times;
import io.tillbridge.spi.connector.Observes.Standing;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** How documents of ours stood when they were looked at, and what changed, as rows. */
public final class ObservationTable {
  private ObservationTable() {}

  /** What people did in ledgers to an order's documents, the oldest first. */
  public static List<LedgerChange> changes(Handle handle, String orderId) {
    return handle
        .createQuery("SELECT * FROM ledger_change WHERE order_id = :id ORDER BY seq")
        .bind("id", orderId)
        .map(
            (row, context) ->
                new LedgerChange(
                    row.getString("id"),
                    row.getString("lane"),
                    LedgerKind.valueOf(row.getString("kind")),
                    row.getString("business_key"),
                    Change.valueOf(row.getString("change")),
                    Money.parse(row.getString("amount")),
                    row.getString("why"),
                    Times.at(row, "at")))
        .list();
  }

  static Optional<Seen> seen(Handle handle, String lane, String remoteId) {
    return handle
        .createQuery("SELECT * FROM ledger_standing WHERE lane = :lane AND remote_id = :id")
        .bind("lane", lane)
        .bind("id", remoteId)
        .map(
            (row, context) ->
                new Seen(
                    Standing.valueOf(row.getString("standing")),
                    Money.parse(row.getString("by_hand"))))
        .findOne();
  }

  static void see(Handle handle, String lane, String remoteId, Seen seen, Instant at) {
    handle.execute(
        "INSERT INTO ledger_standing (lane, remote_id, standing, by_hand, seen_at) VALUES (?, ?,"
            + " ?, ?, ?) ON CONFLICT (lane, remote_id) DO UPDATE SET standing ="
            + " excluded.standing, by_hand = excluded.by_hand, seen_at = excluded.seen_at",
        lane,
        remoteId,
        seen.standing().name(),
        seen.byHand().toString(),
        at.toEpochMilli());
  }

  static void add(Handle handle, String orderId, LedgerChange change) {
    handle.execute(
        "INSERT INTO ledger_change (id, order_id, lane, kind, business_key, change, amount, why,"
            + " at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        change.id(),
        orderId,
        change.lane(),
        change.kind().name(),
        change.businessKey(),
        change.change().name(),
        change.amount().toString(),
        change.why(),
        change.at().toEpochMilli());
  }

  /** The ledger's keys of all that we wrote for an order. */
  static Set<String> written(Handle handle, String lane, String orderId) {
    return Set.copyOf(
        handle
            .createQuery(
                "SELECT DISTINCT remote_id FROM ledger_document WHERE lane = :lane AND order_id ="
                    + " :id")
            .bind("lane", lane)
            .bind("id", orderId)
            .mapTo(String.class)
            .list());
  }

  /** Those of these keys that are documents of ours. */
  static Set<String> ours(Handle handle, String lane, List<String> remoteIds) {
    return remoteIds.isEmpty()
        ? Set.of()
        : Set.copyOf(
            handle
                .createQuery(
                    "SELECT DISTINCT remote_id FROM ledger_document WHERE lane = :lane AND"
                        + " remote_id IN (<ids>)")
                .bind("lane", lane)
                .bindList("ids", remoteIds)
                .mapTo(String.class)
                .list());
  }
}
