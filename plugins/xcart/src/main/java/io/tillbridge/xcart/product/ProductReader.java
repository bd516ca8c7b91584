package io.tillbridge.xcart.product;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.json.CustomFields;
import io.tillbridge.xcart.json.Members;
import io.tillbridge.xcart.settings.OrderReading;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Products and their stock from the store's JSON of a product. */
public final class ProductReader {
  private final OrderReading settings;

  /** Reads products as {@code settings} say. */
  public ProductReader(OrderReading settings) {
    this.settings = settings;
  }

  /** The product. Its price comes without a currency: that is a setting. */
  public Reading product(JsonObject json) {
    List<Problem> problems = new ArrayList<>();
    Members product = Members.of(json, problems);
    String id = id(product);
    BigDecimal price = product.requiredNumber("price");
    Optional<BigDecimal> cost = product.number("cost_price").filter(each -> each.signum() > 0);
    if (settings.currency().isEmpty()) {
      product.problem("price", "comes without a currency", "set currency to the store's, like AUD");
    }
    Instant updated = changed(product);
    if (!problems.isEmpty()) {
      return new Reading.Unusable(problems);
    }
    return new Reading.Found(
        new Product(
            id,
            product.text("sku"),
            product.text("name"),
            product.text("description"),
            new Money(price, settings.currency()),
            cost.map(each -> new Money(each, settings.currency())).orElse(null),
            "",
            product.named("product_class", "name"),
            product.named("tax_class", "name"),
            product.flag("enabled", true),
            updated,
            CustomFields.named(product, settings.productFields()),
            product.unread(Product.class)));
  }

  /** Its stock, as it was at {@code now}. */
  public Reading stock(JsonObject json, Instant now) {
    List<Problem> problems = new ArrayList<>();
    Members product = Members.of(json, problems);
    String id = id(product);
    if (!product.flag("inventory_traceable", true)) {
      return new Reading.Missing("the store does not keep stock of product " + id);
    }
    BigDecimal amount = product.requiredNumber("amount");
    return problems.isEmpty()
        ? new Reading.Found(
            new StockLevel(id, product.text("sku"), amount, now, JsonValue.EMPTY_JSON_OBJECT))
        : new Reading.Unusable(problems);
  }

  private static String id(Members product) {
    String id = product.key("id");
    if (id.isEmpty()) {
      product.problem("id", "is missing", "");
    }
    return id;
  }

  private static Instant changed(Members product) {
    return product
        .time("update_date")
        .or(() -> product.time("create_date"))
        .orElseGet(
            () -> {
              product.problem("update_date", "is missing", "");
              return Instant.EPOCH;
            });
  }
}
