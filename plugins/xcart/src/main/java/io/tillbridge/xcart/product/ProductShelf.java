package io.tillbridge.xcart.product;

import io.tillbridge.spi.connector.Reading;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.api.Shop;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Products for order lines, asked for once and kept for ten minutes, the 5,000 asked for last.
 * Orders that want the same product at once wait for the same answer. Safe for use by several
 * threads.
 */
public final class ProductShelf {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final int LARGEST = 5_000;

  private final Shop shop;
  private final Clock clock;
  private final Set<String> fields;
  private final Map<String, Kept> shelf = new LinkedHashMap<>();

  /** Keeps products of {@code shop}, with the custom fields named. */
  public ProductShelf(Shop shop, Clock clock, Set<String> fields) {
    this.shop = shop;
    this.clock = clock;
    this.fields = fields;
  }

  /**
   * The products with these ids.
   *
   * @return fails with {@link NotTold} where the store doesn't tell
   */
  public Future<Map<String, LineProduct>> products(Set<String> ids) {
    List<String> asked = List.copyOf(ids);
    List<Future<LineProduct>> answers = new ArrayList<>();
    for (String id : asked) {
      answers.add(product(id));
    }
    return Future.all(answers)
        .map(
            all -> {
              Map<String, LineProduct> products = new LinkedHashMap<>();
              for (int i = 0; i < asked.size(); i++) {
                products.put(asked.get(i), all.resultAt(i));
              }
              return products;
            });
  }

  private synchronized Future<LineProduct> product(String id) {
    Instant now = clock.instant();
    Kept kept = shelf.remove(id);
    if (kept == null || kept.answer().failed() || !now.isBefore(kept.until())) {
      kept = new Kept(ask(id), now.plus(FRESH));
    }
    shelf.put(id, kept);
    if (shelf.size() > LARGEST) {
      Iterator<String> oldest = shelf.keySet().iterator();
      oldest.next();
      oldest.remove();
    }
    return kept.answer();
  }

  private Future<LineProduct> ask(String id) {
    return shop.object("/products/" + id)
        .map(json -> LineProduct.from(json, fields))
        .recover(
            thrown ->
                thrown instanceof NotTold notTold && notTold.reading() instanceof Reading.Missing
                    ? Future.succeededFuture(LineProduct.NONE)
                    : Future.failedFuture(thrown));
  }

  private record Kept(Future<LineProduct> answer, Instant until) {}
}
