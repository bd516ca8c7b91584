package io.tillbridge.server.record;

import io.tillbridge.server.outbox.DocumentHash;
import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells whether a shop's record changed in anything that matters here. */
final class Fingerprint {
  private final CanonicalJson json;

  Fingerprint(CanonicalJson json) {
    this.json = json;
  }

  /** Of all but times of change and what the canonical form doesn't know, which come and go. */
  String of(CanonicalDocument document) {
    if (document instanceof Product product) {
      return DocumentHash.of(
          json.write(product(product, product.name(), product.price(), product.cost())));
    } else if (document instanceof StockLevel stock) {
      return DocumentHash.of(stock.sku() + " " + stock.quantity().stripTrailingZeros());
    } else if (document instanceof Customer customer) {
      return DocumentHash.of(
          json.write(
              new Customer(
                  customer.id(),
                  customer.name(),
                  customer.firstName(),
                  customer.lastName(),
                  customer.company(),
                  customer.email(),
                  customer.phone(),
                  customer.taxNumber(),
                  customer.guest(),
                  customer.addresses(),
                  customer.customFields(),
                  JsonObject.EMPTY_JSON_OBJECT)));
    }
    throw new IllegalArgumentException("no record: " + document.getClass().getSimpleName());
  }

  /** The product with nothing in the fields that both sides share. */
  static Product withoutShared(Product product) {
    return product(product, "", new Money(BigDecimal.ZERO, product.price().currency()), null);
  }

  private static Product product(Product of, String name, Money price, @Nullable Money cost) {
    return new Product(
        of.id(),
        of.sku(),
        name,
        of.description(),
        price,
        cost,
        of.variantOf(),
        of.productClass(),
        of.taxClass(),
        of.enabled(),
        Instant.EPOCH,
        of.customFields(),
        JsonObject.EMPTY_JSON_OBJECT);
  }
}
