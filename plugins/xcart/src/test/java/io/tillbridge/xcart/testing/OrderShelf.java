package io.tillbridge.xcart.testing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Orders as a store lists them: filtered, sorted, in pages, and failing at those it can't show. */
public final class OrderShelf {
  private final Map<Integer, Dates> orders = new TreeMap<>();
  private final Set<Integer> broken = new HashSet<>();
  private final boolean renewFilter;
  private boolean down;
  private Runnable afterEachPage = () -> {};

  /** {@code renewFilter}: whether it filters by last change, which X-Cart 5.5.0 doesn't. */
  public OrderShelf(TestShop shop, boolean renewFilter) {
    this.renewFilter = renewFilter;
    shop.asked("/orders", this::list);
    shop.asked("/orders/{id}", this::one);
  }

  private record Dates(Instant created, Instant changed, String shipping) {}

  /** Places an order. */
  public synchronized void place(int id, String created) {
    place(id, created, "N");
  }

  /** Places an order with this shipping status. */
  public synchronized void place(int id, String created, String shipping) {
    orders.put(id, new Dates(Instant.parse(created), Instant.parse(created), shipping));
  }

  /** Changes an order. */
  public synchronized void change(int id, String changed) {
    Dates known = orders.get(id);
    orders.put(id, new Dates(known.created(), Instant.parse(changed), known.shipping()));
  }

  /** Makes an order one that can't be shown. */
  public synchronized void breaks(int id) {
    broken.add(id);
  }

  /** Nothing can be shown from now on. */
  public synchronized void goesDown() {
    down = true;
  }

  /** Something happens in the store after each page. */
  public void afterEachPage(Runnable then) {
    afterEachPage = then;
  }

  private synchronized void list(HttpServerRequest request) {
    MultiMap query = request.params();
    int size = Math.min(100, Integer.parseInt(query.get("itemsPerPage")));
    int page = Integer.parseInt(query.get("page"));
    boolean desc = "desc".equals(query.get("order[lastRenewDate]"));
    boolean byChange = desc || query.contains("order[lastRenewDate]");
    Comparator<Map.Entry<Integer, Dates>> byDate =
        Comparator.comparing(e -> byChange ? e.getValue().changed() : e.getValue().created());
    List<Map.Entry<Integer, Dates>> rows =
        orders.entrySet().stream()
            .filter(e -> within(query, "date", e.getValue().created()))
            .filter(e -> !renewFilter || within(query, "lastRenewDate", e.getValue().changed()))
            .sorted((desc ? byDate.reversed() : byDate).thenComparing(Map.Entry::getKey))
            .skip((page - 1L) * size)
            .limit(size)
            .toList();
    if (down || rows.stream().anyMatch(row -> broken.contains(row.getKey()))) {
      request.response().setStatusCode(500).end("<h1>Whoops</h1>");
      return;
    }
    JsonArrayBuilder shown = Json.createArrayBuilder();
    rows.forEach(row -> shown.add(shown(row.getKey(), row.getValue())));
    answer(request, shown.build().toString());
    afterEachPage.run();
  }

  private synchronized void one(HttpServerRequest request) {
    String path = request.path();
    int id = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
    if (broken.contains(id)) {
      request.response().setStatusCode(500).end("<h1>Whoops</h1>");
    } else if (orders.containsKey(id)) {
      answer(request, shown(id, orders.get(id)).toString());
    } else {
      request.response().setStatusCode(404).end("{}");
    }
  }

  private static boolean within(MultiMap query, String date, Instant at) {
    String after = query.get(date + "[after]");
    String before = query.get(date + "[strictly_before]");
    return (after == null || !at.isBefore(Instant.parse(after)))
        && (before == null || at.isBefore(Instant.parse(before)));
  }

  private static JsonObject shown(int id, Dates dates) {
    return Json.createObjectBuilder()
        .add("id", id)
        .add("order_number", "" + (1000 + id))
        .add("create_date", dates.created().toString())
        .add("update_date", dates.changed().toString())
        .add("shipping_status", Json.createObjectBuilder().add("code", dates.shipping()))
        .build();
  }

  private static void answer(HttpServerRequest request, String json) {
    request.response().putHeader("Content-Type", "application/json").end(json);
  }
}
