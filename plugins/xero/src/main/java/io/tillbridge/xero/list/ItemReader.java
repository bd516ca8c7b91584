package io.tillbridge.xero.list;

import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xero.http.Element;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Items as products, and the stock of those whose stock Xero counts. */
final class ItemReader {
  private ItemReader() {}

  /** The item; its prices are in the organisation's base currency. */
  static Listed product(Element item, String currency) {
    String code = item.text("Code");
    Instant changed = Moment.of(item.text("UpdatedDateUTC"));
    Money cost =
        item.element("PurchaseDetails")
            .decimal("UnitPrice")
            .map(price -> new Money(price, currency))
            .orElse(null);
    Product product =
        new Product(
            item.text("ItemID"),
            code,
            item.text("Name"),
            item.text("Description"),
            new Money(
                item.element("SalesDetails").decimal("UnitPrice").orElse(BigDecimal.ZERO),
                currency),
            cost,
            "",
            "",
            "",
            true,
            changed,
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT);
    return new Listed(product.id(), code, product, changed);
  }

  static boolean tracked(Element item) {
    return item.yes("IsTrackedAsInventory");
  }

  /** What is on hand, as it was at {@code now}. */
  static Listed stock(Element item, Instant now) {
    String code = item.text("Code");
    BigDecimal quantity = item.decimal("QuantityOnHand").orElse(BigDecimal.ZERO);
    StockLevel level =
        new StockLevel(item.text("ItemID"), code, quantity, now, JsonValue.EMPTY_JSON_OBJECT);
    return new Listed(level.id(), code, level, Moment.of(item.text("UpdatedDateUTC")));
  }
}
