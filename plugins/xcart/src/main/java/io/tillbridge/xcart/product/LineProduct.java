package io.tillbridge.xcart.product;

import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.xcart.json.CustomFields;
import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;

/**
 * What an order's line needs to know of its product: the order itself tells neither class.
 *
 * @param productClass by name, "" for none
 * @param taxClass by name, "" for none
 * @param customFields those the settings ask for
 */
public record LineProduct(
    String productClass, String taxClass, Map<String, FieldValue> customFields) {

  /** A product that was deleted, or is not looked up. */
  public static final LineProduct NONE = new LineProduct("", "", Map.of());

  /** Reads it from the store's JSON of the product; what can't be read is left empty. */
  static LineProduct from(JsonObject json, Set<String> fields) {
    Members product = Members.of(json, new ArrayList<>());
    return new LineProduct(
        product.named("product_class", "name"),
        product.named("tax_class", "name"),
        CustomFields.named(product, fields));
  }
}
