package io.tillbridge.spi.document;

import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a shop sells.
 *
 * @param sku the code that shop and ledger share
 * @param price the list price in the store's currency
 * @param cost what one costs the shop, null where it doesn't say
 * @param variantOf the shop's key of the product that this is a variant of, "" for a whole product
 * @param productClass the shop's product class by name, "" for none
 * @param taxClass the shop's tax class by name, "" for none
 * @param customFields custom fields and attributes by the shop's name
 * @param unknown members of the JSON that this version doesn't know
 */
public record Product(
    String id,
    String sku,
    String name,
    String description,
    Money price,
    @Nullable Money cost,
    String variantOf,
    String productClass,
    String taxClass,
    boolean enabled,
    Instant updatedAt,
    Map<String, FieldValue> customFields,
    JsonObject unknown)
    implements CanonicalDocument {

  public Product {
    id = Absent.required(id, "product.id");
    sku = Absent.text(sku);
    name = Absent.text(name);
    description = Absent.text(description);
    price = Absent.required(price, "product.price");
    variantOf = Absent.text(variantOf);
    productClass = Absent.text(productClass);
    taxClass = Absent.text(taxClass);
    updatedAt = Absent.required(updatedAt, "product.updatedAt");
    customFields = Absent.map(customFields);
    unknown = Absent.object(unknown);
  }
}
