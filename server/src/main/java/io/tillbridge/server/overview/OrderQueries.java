package io.tillbridge.server.overview;

import io.tillbridge.core.translation.FlowVersion;
import io.tillbridge.server.observation.ObservationTable;
import io.tillbridge.server.order.OrderState;
import io.tillbridge.server.store.Deflated;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Times;
import io.tillbridge.spi.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Questions about orders. */
final class OrderQueries {
  private OrderQueries() {}

  static Page<OrderSummary> page(Handle handle, OrderFilter filter) {
    long before = filter.cursor().isEmpty() ? Long.MAX_VALUE : Long.parseLong(filter.cursor());
    List<Numbered> rows =
        handle
            .createQuery(
                "SELECT * FROM shop_order WHERE seq < :before"
                    + States.in(filter.states())
                    + " AND (:text = '' OR instr(lower(number), :text) > 0"
                    + " OR instr(lower(customer), :text) > 0) ORDER BY seq DESC LIMIT :limit")
            .bind("before", before)
            .bind("text", filter.text().toLowerCase(Locale.ROOT))
            .bind("limit", filter.limit())
            .map((row, context) -> new Numbered(row.getLong("seq"), summary(row)))
            .list();
    String next =
        rows.size() < filter.limit() ? "" : Long.toString(rows.get(rows.size() - 1).seq());
    return new Page<>(rows.stream().map(Numbered::order).toList(), next);
  }

  static Optional<OrderSummary> summary(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM shop_order WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> summary(row))
        .findOne();
  }

  static List<OrderSummary> byNumber(Handle handle, String number) {
    return handle
        .createQuery("SELECT * FROM shop_order WHERE number = :number ORDER BY seq")
        .bind("number", number)
        .map((row, context) -> summary(row))
        .list();
  }

  static Optional<OrderTimeline> timeline(Handle handle, String id) {
    return summary(handle, id)
        .map(
            order ->
                new OrderTimeline(
                    order,
                    EventQueries.ofOrder(handle, id),
                    versions(handle, id),
                    EffectQueries.ofOrder(handle, id),
                    ObservationTable.changes(handle, id)));
  }

  private static List<VersionEntry> versions(Handle handle, String id) {
    return handle
        .createQuery("SELECT * FROM order_version WHERE order_id = :id ORDER BY version")
        .bind("id", id)
        .map((row, context) -> version(row))
        .list();
  }

  private static VersionEntry version(ResultSet row) throws SQLException {
    return new VersionEntry(
        row.getInt("version"),
        row.getString("event_id"),
        Times.at(row, "read_at"),
        row.getString("content_hash"),
        row.getString("verdict"),
        new FlowVersion(
            row.getString("flow"), row.getString("rule_pack"), row.getString("mappings")),
        JsonText.object(Deflated.text(row.getBytes("content"))),
        JsonText.object(Deflated.text(row.getBytes("translation"))));
  }

  private static OrderSummary summary(ResultSet row) throws SQLException {
    return new OrderSummary(
        row.getString("id"),
        row.getString("connection"),
        row.getString("lane"),
        row.getString("shop_id"),
        row.getString("number"),
        row.getString("customer"),
        Money.parse(row.getString("total")),
        Times.at(row, "placed_at"),
        OrderState.valueOf(row.getString("state")),
        row.getString("why"),
        row.getInt("version"),
        row.getString("link"),
        Times.at(row, "first_at"),
        Times.at(row, "changed_at"));
  }

  private record Numbered(long seq, OrderSummary order) {}
}
