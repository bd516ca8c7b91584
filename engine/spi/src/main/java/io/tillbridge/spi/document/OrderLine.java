package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * One line of an order.
 *
 * @param id the shop's key of the line, unique within its order
 * @param productId the shop's key of the product, "" where it was deleted
 * @param unitPrice price of one, up to four decimals, on the order's {@link PriceBasis}
 * @param discounted what the whole line costs after the order's discounts: the base of its tax
 * @param productClass the shop's product class by name, "" for none
 * @param taxClass the shop's tax class by name, "" for none
 * @param surcharges surcharges of this line alone
 * @param customFields custom fields and attributes by the shop's name
 * @param unknown members of the JSON that this version doesn't know
 */
public record OrderLine(
    String id,
    String productId,
    String sku,
    String name,
    BigDecimal quantity,
    Money unitPrice,
    Money discounted,
    String productClass,
    String taxClass,
    List<Surcharge> surcharges,
    Map<String, FieldValue> customFields,
    JsonObject unknown) {

  /** {@code discounted} that is left out is quantity times unit price. */
  public OrderLine {
    id = Absent.required(id, "line.id");
    productId = Absent.text(productId);
    sku = Absent.text(sku);
    name = Absent.text(name);
    quantity = Absent.required(quantity, "line.quantity");
    unitPrice = Absent.required(unitPrice, "line.unitPrice");
    discounted = discounted == null ? unitPrice.times(quantity) : discounted;
    productClass = Absent.text(productClass);
    taxClass = Absent.text(taxClass);
    surcharges = Absent.list(surcharges);
    customFields = Absent.map(customFields);
    unknown = Absent.object(unknown);
  }

  /** Quantity times unit price, exact. */
  public Money subtotal() {
    return unitPrice.times(quantity);
  }
}
