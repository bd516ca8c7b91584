package io.tillbridge.xcart.product;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variants as products of their own, under keys like {@code 12/34}. What a variant doesn't have of
 * its own it has from its product.
 */
final class VariantReader {
  private VariantReader() {}

  /** The key by which a variant is known. */
  static String key(String product, String variant) {
    return product + "/" + variant;
  }

  /** The variant as a product. */
  static Product product(Product whole, JsonObject json) {
    Members variant = Members.of(json, new ArrayList<>());
    String sku = variant.text("sku");
    boolean ownPrice = !variant.flag("default_price", true);
    BigDecimal price =
        variant.number("price").filter(given -> ownPrice).orElse(whole.price().amount());
    return new Product(
        key(whole.id(), variant.key("id")),
        sku,
        name(whole, variant, sku),
        whole.description(),
        new Money(price, whole.price().currency()),
        whole.cost(),
        whole.id(),
        whole.productClass(),
        whole.taxClass(),
        whole.enabled(),
        whole.updatedAt(),
        whole.customFields(),
        JsonValue.EMPTY_JSON_OBJECT);
  }

  /** The variant's own stock; empty where it sells from its product's. */
  static Optional<StockLevel> stock(String product, JsonObject json, Instant now) {
    List<Problem> problems = new ArrayList<>();
    Members variant = Members.of(json, problems);
    if (variant.flag("default_amount", true)) {
      return Optional.empty();
    }
    return variant
        .number("amount")
        .map(
            amount ->
                new StockLevel(
                    key(product, variant.key("id")),
                    variant.text("sku"),
                    amount,
                    now,
                    JsonValue.EMPTY_JSON_OBJECT));
  }

  private static String name(Product whole, Members variant, String sku) {
    String choice =
        Stream.of("attribute_select_values", "attribute_checkbox_values")
            .flatMap(list -> variant.objects(list).stream())
            .map(value -> value.text(value.has("name") ? "name" : "value"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    String mark = choice.isEmpty() ? sku : choice;
    return mark.isEmpty() ? whole.name() : whole.name() + " (" + mark + ")";
  }
}
