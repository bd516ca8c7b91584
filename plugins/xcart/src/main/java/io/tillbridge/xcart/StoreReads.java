package io.tillbridge.xcart;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.api.Shop;
import io.tillbridge.xcart.customer.ProfileReader;
import io.tillbridge.xcart.order.AnnouncedOrder;
import io.tillbridge.xcart.order.OrderReader;
import io.tillbridge.xcart.product.LineProduct;
import io.tillbridge.xcart.product.ProductReader;
import io.tillbridge.xcart.product.ProductShelf;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.sweep.Poison;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads documents from the store. Safe for use by several threads. */
final class StoreReads implements Reads {
  private static final Duration UNTIL_FOUND = Duration.ofMinutes(1);

  private static final String IDS = "\\d{1,18}";

  private final StoreConnection settings;
  private final Shop shop;
  private final Clock clock;
  private final OrderReader orders;
  private final ProductReader products;
  private final ProfileReader profiles;
  private final ProductShelf shelf;

  StoreReads(StoreConnection settings, Shop shop, Clock clock) {
    this.settings = settings;
    this.shop = shop;
    this.clock = clock;
    this.orders = new OrderReader(settings.reading());
    this.products = new ProductReader(settings.reading());
    this.profiles = new ProfileReader(settings.reading());
    this.shelf = new ProductShelf(shop, clock, settings.reading().productFields());
  }

  @Override
  public Future<Reading> read(Subject subject) {
    String key = subject.key();
    String unlisted = Poison.said(subject);
    if (!unlisted.isEmpty()) {
      Future<Reading> tried =
          key.matches(IDS)
              ? order(key).recover(StoreReads::told)
              : Future.succeededFuture(new Reading.Missing(unlisted));
      return tried.map(reading -> reading instanceof Reading.Found ? reading : unlisted(unlisted));
    }
    if (!key.matches(IDS)) {
      return Future.succeededFuture(
          new Reading.Unusable(
              List.of(
                  new Problem(
                      "id",
                      "'" + key + "' is not an id of the store",
                      "ids are whole numbers, not the numbers that people see"))));
    }
    Future<Reading> reading =
        switch (subject.kind()) {
          case ORDER -> announced(subject).map(Future::succeededFuture).orElseGet(() -> order(key));
          case PRODUCT -> shop.object("/products/" + key).map(products::product);
          case STOCK_LEVEL ->
              shop.object("/products/" + key).map(json -> products.stock(json, clock.instant()));
          case CUSTOMER -> customer(key);
          case PAYMENT, REFUND ->
              Future.succeededFuture(
                  new Reading.Unusable(
                      List.of(Problem.of("the store shows payments with their order alone"))));
        };
    return reading.recover(StoreReads::told).map(this::final404);
  }

  private static Reading unlisted(String told) {
    return new Reading.Unusable(
        List.of(
            new Problem(
                "",
                told,
                "find it in the shop's admin, look at its products and its statuses, and save it"
                    + " again: it is then swept like any other")));
  }

  private Optional<Reading> announced(Subject subject) {
    if (!settings.trustPayload() || subject.announced().isEmpty()) {
      return Optional.empty();
    }
    AnnouncedOrder order = AnnouncedOrder.from(subject.announced());
    return Optional.of(
        order.hasId(subject.key())
            ? orders.read(order.order(), order.transactions(), Map.of())
            : new Reading.Unusable(
                List.of(
                    new Problem(
                        "data.id",
                        "is not the id " + subject.key() + " that the webhook announced",
                        "send the order's own JSON as data"))));
  }

  /**
   * The order before its transactions: one that is paid in between then shows money that its status
   * doesn't tell yet, never a status without its money. Either way another event follows.
   */
  private Future<Reading> order(String key) {
    return shop.object("/orders/" + key)
        .compose(
            order ->
                shop.objects("/orders/" + key + "/payment_transactions")
                    .compose(
                        paid -> lineProducts(order).map(known -> orders.read(order, paid, known))));
  }

  private Future<Map<String, LineProduct>> lineProducts(JsonObject order) {
    return settings.reading().readProducts()
        ? shelf.products(orders.productIds(order))
        : Future.succeededFuture(Map.of());
  }

  private Future<Reading> customer(String key) {
    return shop.object("/profiles/" + key)
        .compose(
            profile ->
                shop.objects("/profiles/" + key + "/addresses")
                    .recover(StoreReads::noneWhereMissing)
                    .map(addresses -> profiles.read(profile, addresses)));
  }

  private static Future<List<JsonObject>> noneWhereMissing(Throwable thrown) {
    return thrown instanceof NotTold notTold && notTold.reading() instanceof Reading.Missing
        ? Future.succeededFuture(List.of())
        : Future.failedFuture(thrown);
  }

  private static Future<Reading> told(Throwable thrown) {
    return thrown instanceof NotTold notTold
        ? Future.succeededFuture(notTold.reading())
        : Future.failedFuture(thrown);
  }

  private Reading final404(Reading reading) {
    return reading instanceof Reading.Missing missing && !settings.missingIsFinal()
        ? new Reading.Retry(UNTIL_FOUND, missing.why())
        : reading;
  }
}
