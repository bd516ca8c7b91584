package io.tillbridge.xcart.order;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.json.CustomFields;
import io.tillbridge.xcart.json.Members;
import io.tillbridge.xcart.product.LineProduct;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Items of an order. The price booked is the net price: the one the shop's own sums are made of.
 */
final class LineReader {
  private final Set<String> fields;
  private final Map<String, LineProduct> products;
  private final String currency;

  LineReader(Set<String> fields, Map<String, LineProduct> products, String currency) {
    this.fields = fields;
    this.products = products;
    this.currency = currency;
  }

  /** Reads an item; {@code discounts} tells whether its order has any. */
  OrderLine read(Members item, int position, boolean discounts) {
    String id = item.key("id");
    String productId = item.key("product_id");
    LineProduct product = products.getOrDefault(productId, LineProduct.NONE);
    BigDecimal quantity = item.requiredNumber("amount");
    Money price = new Money(price(item), currency);
    Money subtotal = price.times(quantity);
    return new OrderLine(
        id.isEmpty() ? "position-" + position : id,
        productId,
        item.text("sku"),
        item.text("name"),
        quantity,
        price,
        discounted(item, subtotal, discounts),
        product.productClass(),
        product.taxClass(),
        SurchargeReader.read(item, currency),
        customFields(item, product),
        item.unread(OrderLine.class));
  }

  private static BigDecimal price(Members item) {
    Optional<BigDecimal> net = item.number("item_net_price");
    return net.isPresent() || item.has("item_net_price")
        ? net.orElse(BigDecimal.ZERO)
        : item.requiredNumber("price");
  }

  /** The column's default is 0: in an order without discounts that says nothing was reckoned. */
  private Money discounted(Members item, Money subtotal, boolean discounts) {
    return item.number("discounted_subtotal")
        .filter(value -> discounts || value.signum() != 0)
        .map(value -> new Money(value, currency))
        .orElse(subtotal);
  }

  private Map<String, FieldValue> customFields(Members item, LineProduct product) {
    Map<String, FieldValue> all = new LinkedHashMap<>(product.customFields());
    all.putAll(CustomFields.mapped(item.value("attributes")));
    all.putAll(CustomFields.named(item, fields));
    return all;
  }

  /** The products an order's items name. */
  static Set<String> productIds(List<Members> items) {
    Set<String> ids = new TreeSet<>();
    for (Members item : items) {
      String id = item.key("product_id");
      if (id.matches("\\d{1,18}")) {
        ids.add(id);
      }
    }
    return ids;
  }
}
