package io.tillbridge.spi.document;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * How much of a product the shop has.
 *
 * @param id the shop's key of the product or variant
 * @param quantity pieces on hand
 * @param at when this was so
 * @param unknown members of the JSON that this version doesn't know
 */
public record StockLevel(String id, String sku, BigDecimal quantity, Instant at, JsonObject unknown)
    implements CanonicalDocument {

  public StockLevel {
    id = Absent.required(id, "stockLevel.id");
    sku = Absent.text(sku);
    quantity = Absent.required(quantity, "stockLevel.quantity");
    at = Absent.required(at, "stockLevel.at");
    unknown = Absent.object(unknown);
  }
}
