package io.tillbridge.xcart.settings;

import jakarta.json.JsonObject;
import java.net.URI;

/**
 * One store's settings, checked.
 *
 * @param storeUrl without a slash at the end and without {@code /api}
 * @param language for Accept-Language, so that names don't change with the store's default
 * @param missingIsFinal whether a 404 means that the document is gone
 * @param variants whether variants are listed as products of their own
 * @param trustPayload whether an order inside a webhook is believed
 */
public record StoreConnection(
    URI storeUrl,
    String language,
    boolean missingIsFinal,
    boolean variants,
    boolean trustPayload,
    OrderReading reading,
    WebhookSettings webhook) {

  /** Throws {@link io.tillbridge.spi.connector.InvalidSettings} that names every fault. */
  public static StoreConnection from(JsonObject settings) {
    return Given.read(
        settings,
        given ->
            new StoreConnection(
                given.store("storeUrl"),
                given.text("language"),
                given.choice("notFound").equals("missing"),
                given.yes("variants"),
                given.yes("trustPayload"),
                OrderReading.from(given),
                WebhookSettings.from(given)));
  }
}
