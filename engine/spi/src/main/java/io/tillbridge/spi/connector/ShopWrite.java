package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import java.util.Map;

/**
 * A change to a document of a shop.
 *
 * @param key the shop's key of the document
 * @param fields what changes, by the names of the canonical record: {@code name}, {@code price}
 *     (without a currency: the store's), {@code quantity} (absolute, never below zero), and of an
 *     order {@code paymentStatus} or {@code fulfilmentStatus} (its code); what is left out stays as
 *     it is
 */
public record ShopWrite(DocumentKind kind, String key, Map<String, String> fields) {
  public ShopWrite {
    fields = Map.copyOf(fields);
  }
}
