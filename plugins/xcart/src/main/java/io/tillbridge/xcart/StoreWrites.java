package io.tillbridge.xcart;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.ShopWrite;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.api.Shop;
import io.tillbridge.xcart.api.ShopAnswer;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes products, variants and their stock, and the statuses of orders, one at a time. The
 * store's PUT keeps what its body leaves out, and what it sets is absolute (X-Cart 5.5 API,
 * products). Safe for use by several threads.
 */
final class StoreWrites implements WritesShop {
  private static final JsonProvider JSON = JsonProvider.provider();
  private static final String TOKEN =
      "Create a read/write token in X-Cart under Settings > API and enter it as the secret"
          + " writeToken.";

  /** All that the store's API takes of an order (X-Cart 5.5 API, orders). */
  private static final Map<String, String> STATUSES =
      Map.of("paymentStatus", "payment_status", "fulfilmentStatus", "shipping_status");

  private final Shop shop;

  StoreWrites(Shop shop) {
    this.shop = shop;
  }

  @Override
  public Set<String> fields(DocumentKind kind) {
    return switch (kind) {
      case PRODUCT -> Set.of("name", "price");
      case STOCK_LEVEL -> Set.of("quantity");
      case ORDER -> STATUSES.keySet();
      case CUSTOMER, PAYMENT, REFUND -> Set.of();
    };
  }

  @Override
  public Future<Outcome> write(ShopWrite write) {
    if (!fields(write.kind()).containsAll(write.fields().keySet())) {
      return Future.succeededFuture(
          rejected("The store takes no " + write.fields().keySet() + " of a " + write.kind(), ""));
    }
    if (write.kind() == DocumentKind.ORDER) {
      return write.fields().entrySet().stream()
          .findFirst()
          .map(status -> status(write, STATUSES.get(status.getKey()), status.getValue()))
          .orElseGet(
              () ->
                  Future.succeededFuture(
                      new Outcome.Done(write.key(), JsonValue.EMPTY_JSON_OBJECT)));
    }
    String[] keys = write.key().split("/", 2);
    boolean variant = keys.length == 2;
    String path = "/products/" + keys[0] + (variant ? "/variants/" + keys[1] : "");
    JsonObject body = body(write.fields(), variant);
    return body.isEmpty()
        ? Future.succeededFuture(new Outcome.Done(write.key(), JsonValue.EMPTY_JSON_OBJECT))
        : shop.change(path, body).map(answer -> outcome(write, answer));
  }

  private Future<Outcome> status(ShopWrite write, @Nullable String member, String code) {
    JsonObject body = JSON.createObjectBuilder().add("code", code).build();
    return shop.change("/orders/" + write.key() + "/" + member, body)
        .map(answer -> outcome(write, answer));
  }

  /** A variant takes its product's price and stock until it is told that it has its own. */
  private static JsonObject body(Map<String, String> fields, boolean variant) {
    JsonObjectBuilder body = JSON.createObjectBuilder();
    String name = fields.get("name");
    if (name != null && !variant) {
      body.add("name", name);
    }
    String price = fields.get("price");
    if (price != null) {
      body.add("price", new BigDecimal(price));
      if (variant) {
        body.add("default_price", false);
      }
    }
    String quantity = fields.get("quantity");
    if (quantity != null) {
      // The store counts whole pieces, and its column has no room for less than none.
      BigDecimal pieces = new BigDecimal(quantity).setScale(0, RoundingMode.FLOOR);
      body.add("amount", pieces.max(BigDecimal.ZERO).toBigInteger());
      if (variant) {
        body.add("default_amount", false);
      }
    }
    return body.build();
  }

  private static Outcome outcome(ShopWrite write, ShopAnswer answer) {
    if (answer instanceof ShopAnswer.Told) {
      return new Outcome.Done(write.key(), JsonValue.EMPTY_JSON_OBJECT);
    }
    if (answer instanceof ShopAnswer.NotThere gone) {
      return rejected(gone.why(), "It was deleted in the store: nothing is left to change.");
    }
    Reading reading = ((ShopAnswer.Failed) answer).reading();
    if (reading instanceof Reading.Retry retry) {
      return new Outcome.Retry(retry.after(), retry.why());
    } else if (reading instanceof Reading.Blocked blocked) {
      // Reading goes on with a token that may not write.
      return rejected(blocked.blockage().why(), TOKEN);
    } else if (reading instanceof Reading.Unusable unusable) {
      return new Outcome.Rejected(unusable.problems(), "");
    }
    return rejected(reading.toString(), "");
  }

  private static Outcome rejected(String message, String advice) {
    return new Outcome.Rejected(List.of(new Problem("", message, advice)), "");
  }
}
