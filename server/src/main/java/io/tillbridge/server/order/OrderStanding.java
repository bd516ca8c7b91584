package io.tillbridge.server.order;

import io.tillbridge.core.translation.Translation.Verdict;
import io.tillbridge.server.change.OrderChanged;
import io.tillbridge.spi.ledger.LedgerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reckons how an order stands from the effects on the documents it wants. */
public final class OrderStanding {
  private OrderStanding() {}

  private record Standing(OrderState state, String why) {}

  private record Known(String connection, Verdict verdict, OrderState state, String why) {}

  /** Brings the unfinished orders that want a document up to date; gives those that changed. */
  public static List<OrderChanged> ofDocument(
      Handle handle, String lane, LedgerKind kind, String businessKey, Instant now) {
    List<String> orders =
        handle
            .createQuery(
                "SELECT o.id FROM order_document d JOIN shop_order o ON o.id = d.order_id WHERE"
                    + " d.lane = :lane AND d.kind = :kind AND d.business_key = :key AND o.state IN"
                    + " ('BOOKING', 'WAITING', 'DEAD')")
            .bind("lane", lane)
            .bind("kind", kind.name())
            .bind("key", businessKey)
            .mapTo(String.class)
            .list();
    List<OrderChanged> changed = new ArrayList<>();
    for (String order : orders) {
      of(handle, order, now).ifPresent(changed::add);
    }
    return changed;
  }

  /** Brings one order up to date, if its documents decide how it stands. */
  public static Optional<OrderChanged> of(Handle handle, String orderId, Instant now) {
    Known known =
        handle
            .createQuery("SELECT connection, verdict, state, why FROM shop_order WHERE id = :id")
            .bind("id", orderId)
            .map(
                (row, context) ->
                    new Known(
                        row.getString(1),
                        Verdict.valueOf(row.getString(2)),
                        OrderState.valueOf(row.getString(3)),
                        row.getString(4)))
            .one();
    if (known.verdict() == Verdict.HOLD || known.verdict() == Verdict.NOTHING) {
      return Optional.empty();
    }
    Standing standing = standing(handle, orderId, known);
    if (standing.state() == known.state() && standing.why().equals(known.why())) {
      return Optional.empty();
    }
    handle.execute(
        "UPDATE shop_order SET state = ?, why = ?, changed_at = ? WHERE id = ?",
        standing.state().name(),
        standing.why(),
        now.toEpochMilli(),
        orderId);
    return Optional.of(new OrderChanged(orderId, known.connection(), now));
  }

  private static Standing standing(Handle handle, String orderId, Known known) {
    Map<String, String> whys = new HashMap<>();
    handle
        .createQuery(
            "SELECT e.state, e.why, e.kind, e.business_key FROM order_document d JOIN effect e ON"
                + " e.lane = d.lane AND e.kind = d.kind AND e.business_key = d.business_key WHERE"
                + " d.order_id = :id AND e.state IN ('PENDING', 'SENDING', 'RETRY', 'UNKNOWN',"
                + " 'WAITING', 'DEAD')")
        .bind("id", orderId)
        .map(
            (row, context) ->
                whys.putIfAbsent(
                    row.getString(1),
                    row.getString(3) + " " + row.getString(4) + ": " + row.getString(2)))
        .list();
    String dead = whys.get("DEAD");
    if (dead != null) {
      return new Standing(OrderState.DEAD, dead);
    }
    String waiting = whys.remove("WAITING");
    if (!whys.isEmpty()) {
      return new Standing(OrderState.BOOKING, "");
    }
    if (waiting != null) {
      return new Standing(OrderState.WAITING, waiting);
    }
    return known.verdict() == Verdict.WAIT
        ? new Standing(OrderState.WAITING, "Part of what was decided can't be written yet.")
        : new Standing(OrderState.BOOKED, "");
  }
}
