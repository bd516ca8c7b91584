package io.tillbridge.server.confirmation;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What shops were told of their orders, as rows. */
final class ConfirmationTable {
  private ConfirmationTable() {}

  /** An order to tell of. */
  record Due(String orderId, String shopId, String number, int attempts) {}

  /** Since when this is told; orders that we knew before are left alone. */
  static Instant since(Handle handle, String flow, String what, Instant now) {
    handle.execute(
        "INSERT INTO confirmation_since (flow, what, since) VALUES (?, ?, ?) ON CONFLICT DO"
            + " NOTHING",
        flow,
        what,
        now.toEpochMilli());
    return Instant.ofEpochMilli(
        handle
            .createQuery("SELECT since FROM confirmation_since WHERE flow = :flow AND what = :what")
            .bind("flow", flow)
            .bind("what", what)
            .mapTo(Long.class)
            .one());
  }

  /** Orders that are booked in full with an invoice that counts, and not told of. */
  static List<Due> due(
      Handle handle, String connection, String what, Instant since, Instant now, int most) {
    return handle
        .createQuery(
            "SELECT o.id, o.shop_id, o.number, coalesce(c.attempts, 0) FROM shop_order o LEFT JOIN"
                + " confirmation c ON c.order_id = o.id AND c.what = :what WHERE o.connection ="
                + " :connection AND o.state = 'BOOKED' AND o.gone = 0 AND o.first_at >= :since AND"
                + " (c.state IS NULL OR (c.state = 'RETRY' AND c.next_at <= :now)) AND EXISTS"
                + " (SELECT 1 FROM ledger_document d WHERE d.order_id = o.id AND d.kind ="
                + " 'INVOICE' AND d.book_status = 'AUTHORISED') ORDER BY o.seq LIMIT :most")
        .bind("connection", connection)
        .bind("what", what)
        .bind("since", since.toEpochMilli())
        .bind("now", now.toEpochMilli())
        .bind("most", most)
        .map(
            (row, context) ->
                new Due(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)))
        .list();
  }

  static void keep(
      Handle handle, Due order, String what, String state, String why, Instant nextAt) {
    handle
        .createUpdate(
            "INSERT INTO confirmation (order_id, what, state, why, attempts, next_at) VALUES"
                + " (:order, :what, :state, :why, :attempts, :nextAt) ON CONFLICT (order_id, what)"
                + " DO UPDATE SET state = excluded.state, why = excluded.why, attempts ="
                + " excluded.attempts, next_at = excluded.next_at")
        .bind("order", order.orderId())
        .bind("what", what)
        .bind("state", state)
        .bind("why", why)
        .bind("attempts", order.attempts() + 1)
        .bind("nextAt", nextAt.toEpochMilli())
        .execute();
  }
}
