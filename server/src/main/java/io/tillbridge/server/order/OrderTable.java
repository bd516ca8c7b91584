package io.tillbridge.server.order;

import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.server.store.Deflated;
import io.tillbridge.spi.document.StatusCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Orders and their versions as rows. */
public final class OrderTable {
  private static final int SAME_NUMBERS = 20;

  private OrderTable() {}

  private record Known(String id, int version, String contentHash, OrderState state) {}

  /**
   * What is known of an order.
   *
   * @param number the one it carries now
   * @param books tells how an order stands in the books, by our key
   * @param underWay whether writes of an order are under way, by our key
   */
  public static Before before(
      Handle handle,
      String connection,
      String shopId,
      String number,
      Function<String, History> books,
      Predicate<String> underWay) {
    Optional<Known> known =
        handle
            .createQuery(
                "SELECT id, version, content_hash, state FROM shop_order"
                    + " WHERE connection = :connection AND shop_id = :shopId")
            .bind("connection", connection)
            .bind("shopId", shopId)
            .map(
                (row, context) ->
                    new Known(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        OrderState.valueOf(row.getString(4))))
            .findOne();
    List<History.OtherOrder> others =
        handle
            .createQuery(
                "SELECT shop_id, content_hash FROM shop_order WHERE connection = :connection AND"
                    + " number = :number AND shop_id <> :shopId ORDER BY seq LIMIT "
                    + SAME_NUMBERS)
            .bind("connection", connection)
            .bind("number", number)
            .bind("shopId", shopId)
            .map((row, context) -> new History.OtherOrder(row.getString(1), row.getString(2)))
            .list();
    Optional<String> id = known.map(Known::id);
    History stands = id.map(books).orElse(History.NONE);
    return new Before(
        id,
        known.map(Known::version).orElse(0),
        known.map(Known::contentHash).orElse(""),
        known.map(Known::state),
        new History(stands.booked(), others, stands.documents()),
        id.filter(underWay).isPresent());
  }

  /** Our key of an order of a shop. */
  public static Optional<String> id(Handle handle, String connection, String shopId) {
    return handle
        .createQuery(
            "SELECT id FROM shop_order WHERE connection = :connection AND shop_id = :shopId")
        .bind("connection", connection)
        .bind("shopId", shopId)
        .mapTo(String.class)
        .findOne();
  }

  /** The newest version of an order by the shop's key, as canonical JSON. */
  public static Optional<String> content(Handle handle, String connection, String shopId) {
    return handle
        .createQuery(
            "SELECT v.content FROM shop_order o JOIN order_version v ON v.order_id = o.id AND"
                + " v.version = o.version WHERE o.connection = :connection AND o.shop_id = :shopId")
        .bind("connection", connection)
        .bind("shopId", shopId)
        .mapTo(byte[].class)
        .findOne()
        .map(Deflated::text);
  }

  /** Keeps a version as the newest of its order. */
  public static void keep(
      Handle handle,
      String orderId,
      int number,
      OrderVersion version,
      OrderState state,
      String why) {
    var order = version.order();
    Translation translation = version.translation();
    Update update =
        handle
            .createUpdate(
                "INSERT INTO shop_order (id, connection, lane, shop_id, number, customer, total,"
                    + " link, placed_at, content_hash, version, verdict, state, why, first_at,"
                    + " changed_at, shop_changed_at, checked_at, gone) VALUES (:id, :connection, :lane, :shopId, :number, :customer,"
                    + " :total, :link, :placedAt, :hash, :version, :verdict, :state, :why, :at,"
                    + " :at, :shopChangedAt, :at, :gone) ON CONFLICT (connection, shop_id) DO UPDATE SET lane = excluded.lane,"
                    + " number = excluded.number, customer = excluded.customer, total ="
                    + " excluded.total, link = excluded.link, placed_at = excluded.placed_at,"
                    + " content_hash = excluded.content_hash, version = excluded.version, verdict ="
                    + " excluded.verdict, state = excluded.state, why = excluded.why, changed_at ="
                    + " excluded.changed_at, shop_changed_at = excluded.shop_changed_at,"
                    + " checked_at = excluded.checked_at, gone = excluded.gone")
            .bind("id", orderId)
            .bind("connection", version.connection())
            .bind("lane", version.lane())
            .bind("shopId", order.id())
            .bind("number", order.number())
            .bind("customer", order.customer().name())
            .bind("total", order.total().toString())
            .bind("link", order.link())
            .bind("placedAt", order.placedAt().toEpochMilli())
            .bind("shopChangedAt", order.updatedAt().toEpochMilli())
            .bind("gone", order.paymentStatus().equals(StatusCode.DELETED))
            .bind("hash", version.contentHash())
            .bind("version", number)
            .bind("verdict", translation.verdict().name())
            .bind("state", state.name())
            .bind("why", why)
            .bind("at", version.readAt().toEpochMilli());
    update.execute();
    handle
        .createUpdate(
            "INSERT INTO order_version (order_id, version, event_id, content_hash, content,"
                + " read_at, flow, rule_pack, mappings, verdict, translation) VALUES (:id,"
                + " :version, :eventId, :hash, :content, :at, :flow, :rulePack, :mappings,"
                + " :verdict, :translation)")
        .bind("id", orderId)
        .bind("version", number)
        .bind("eventId", version.eventId())
        .bind("hash", version.contentHash())
        .bind("content", version.content().bytes())
        .bind("at", version.readAt().toEpochMilli())
        .bind("flow", translation.version().flow())
        .bind("rulePack", translation.version().rulePack())
        .bind("mappings", translation.version().mappings())
        .bind("verdict", translation.verdict().name())
        .bind("translation", version.translationJson().bytes())
        .execute();
  }
}
