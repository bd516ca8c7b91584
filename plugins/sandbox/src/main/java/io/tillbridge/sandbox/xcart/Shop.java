package io.tillbridge.sandbox.xcart;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.webhook.WebhookSender;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the store holds: orders with what hangs on them, and products. For one event loop only. */
public final class Shop {
  /** What a change may say of itself, which is no member of the order. */
  private static final Set<String> CONTROLS = Set.of("webhook", "touch", "event");

  private final InstantSource clock;
  private final WebhookSender webhook;
  private final long firstOrderId;
  private final Map<Long, JsonObject> orders = new LinkedHashMap<>();
  private final Map<String, Long> numbers = new LinkedHashMap<>();
  private final Map<Long, JsonArray> transactions = new LinkedHashMap<>();
  private final Map<Long, JsonArray> details = new LinkedHashMap<>();
  private final Set<Long> poison = new HashSet<>();
  private final Products products;
  private long lastOrderId;
  private long lastId;

  /**
   * An empty shop.
   *
   * @param webhook who is told of changes
   * @param firstOrderId the internal number of the first order
   */
  public Shop(InstantSource clock, WebhookSender webhook, long firstOrderId) {
    this.clock = clock;
    this.webhook = webhook;
    this.firstOrderId = firstOrderId;
    this.lastOrderId = firstOrderId - 1;
    this.products = new Products(clock);
  }

  /** Empties the shop. */
  public void reset() {
    orders.clear();
    numbers.clear();
    transactions.clear();
    details.clear();
    poison.clear();
    products.reset();
    lastOrderId = firstOrderId - 1;
    lastId = 0;
  }

  /** The products. */
  public Products products() {
    return products;
  }

  /** All orders, oldest first. */
  public Collection<JsonObject> orders() {
    return orders.values();
  }

  /** An order by its internal number. */
  public Optional<JsonObject> order(long id) {
    return Optional.ofNullable(orders.get(id));
  }

  /** An order by the number people see. */
  public Optional<JsonObject> numbered(String orderNumber) {
    return Optional.ofNullable(numbers.get(orderNumber)).flatMap(this::order);
  }

  /** Deletes an order, as a clerk may; no event of it is known, but one is sent where so wanted. */
  public boolean delete(long id, boolean announce) {
    JsonObject order = orders.remove(id);
    if (order == null) {
      return false;
    }
    numbers.remove(order.getString("order_number"));
    transactions.remove(id);
    details.remove(id);
    poison.remove(id);
    if (announce) {
      announce("order.deleted", id, order);
    }
    return true;
  }

  /** Makes an order one that the shop can't show, or mends it; whether there is such an order. */
  public boolean poison(long id, boolean broken) {
    if (!orders.containsKey(id)) {
      return false;
    }
    if (broken) {
      poison.add(id);
    } else {
      poison.remove(id);
    }
    return true;
  }

  /**
   * Whether the shop fails at showing an order, as it does where its product was deleted or its
   * status has no code.
   */
  public boolean broken(long id) {
    return poison.contains(id);
  }

  /** The payment transactions of an order. */
  public JsonArray transactions(long id) {
    return transactions.getOrDefault(id, JsonValue.EMPTY_JSON_ARRAY);
  }

  /** The further details of an order, by name and value. */
  public JsonArray details(long id) {
    return details.getOrDefault(id, JsonValue.EMPTY_JSON_ARRAY);
  }

  /** Places an order: {@code order}, {@code payment_transactions}, {@code details}. */
  public JsonObject place(Fields placed, boolean announce) {
    JsonObject given = placed.nested("order").map(Fields::object).orElse(placed.object());
    long id = new Fields(given).whole("id").orElse(lastOrderId + 1);
    lastOrderId = Math.max(lastOrderId, id);
    JsonObject order = OrderForm.completed(given, id, this::nextId, clock.instant());
    keep(id, order);
    keepParts(id, order, placed);
    if (announce) {
      announce(placed.filled("event").orElse("order.created"), id, order);
    }
    return order;
  }

  /**
   * Changes an order by a merge patch, or by one beside new transactions or details. With {@code
   * touch} false its update date stands still, as it does in the shop where nothing of the order's
   * own row changes: a further refund, a line whose change leaves the total.
   */
  public Optional<JsonObject> change(long id, Fields change, boolean announce) {
    JsonObject old = orders.get(id);
    if (old == null) {
      return Optional.empty();
    }
    boolean inParts = change.nested("order").isPresent() || change.has("payment_transactions");
    JsonObject patch =
        inParts
            ? change.nested("order").map(Fields::object).orElse(JsonValue.EMPTY_JSON_OBJECT)
            : withoutControls(change.object());
    JsonObject merged = JsonText.merge(old, statusCodesAsObjects(patch));
    boolean silent = change.has("touch") && !change.yes("touch");
    JsonObject order = OrderForm.statuses(silent ? merged : stamped(merged, patch));
    keep(id, order);
    if (inParts) {
      keepParts(id, order, change);
    }
    if (announce) {
      announce(change.filled("event").orElseGet(() -> event(old, order)), id, order);
    }
    return Optional.of(order);
  }

  private static JsonObject withoutControls(JsonObject change) {
    JsonObjectBuilder patch = JsonText.object(change);
    CONTROLS.forEach(patch::remove);
    return patch.build();
  }

  private void keep(long id, JsonObject order) {
    orders.put(id, order);
    numbers.put(order.getString("order_number"), id);
  }

  private void keepParts(long id, JsonObject order, Fields parts) {
    if (parts.has("payment_transactions")) {
      String currency = order.getString("currency", "");
      String date = order.getString("create_date");
      List<JsonObject> given = parts.objects("payment_transactions");
      transactions.put(id, TransactionForm.completed(given, currency, date, this::nextId));
    }
    if (parts.has("details")) {
      details.put(id, OrderForm.withIds(parts.objects("details"), this::nextId).build());
    }
  }

  private void announce(String event, long id, JsonObject order) {
    webhook.announce(event, id, order.getString("order_number"));
  }

  private JsonObject stamped(JsonObject order, JsonObject patch) {
    Instant now = clock.instant();
    return patch.containsKey("update_date")
        ? order
        : JsonText.object(order).add("update_date", OrderForm.moment(now)).build();
  }

  /** A patch may give a status by its code alone; the old name must not survive beside it. */
  private static JsonObject statusCodesAsObjects(JsonObject patch) {
    JsonObject completed = OrderForm.statuses(patch);
    var builder = JsonText.object(patch);
    for (String field : List.of("payment_status", "shipping_status")) {
      if (patch.containsKey(field)) {
        builder.add(field, completed.getJsonObject(field));
      }
    }
    return builder.build();
  }

  private static String event(JsonObject old, JsonObject changed) {
    String before = paymentStatus(old);
    String after = paymentStatus(changed);
    if (before.equals(after)) {
      return "order.updated";
    }
    return switch (after) {
      case "P" -> "order.paid";
      case "R" -> "order.refunded";
      default -> "order.updated";
    };
  }

  private static String paymentStatus(JsonObject order) {
    return new Fields(order)
        .nested("payment_status")
        .flatMap(status -> status.text("code"))
        .orElse("");
  }

  private long nextId() {
    lastId++;
    return lastId;
  }
}
