package io.tillbridge.xcart.settings;

import io.tillbridge.xcart.json.FieldPath;
import java.time.Duration;

/**
 * How a store's webhooks prove themselves and where they say what.
 *
 * @param timestampHeader "" where the time is not signed
 * @param tolerance how far the time of sending may be off, either way
 * @param deliveryId points nowhere where the body has no id of the message
 */
public record WebhookSettings(
    Mode mode,
    String signatureHeader,
    Encoding signatureEncoding,
    String timestampHeader,
    Duration tolerance,
    String secretHeader,
    FieldPath event,
    FieldPath id,
    String deliveryIdHeader,
    FieldPath deliveryId) {

  /** How a webhook proves itself. */
  public enum Mode {
    STANDARD_WEBHOOKS,
    HMAC,
    SHARED_SECRET
  }

  /** How a signature is written. */
  public enum Encoding {
    /** Told by its length. */
    AUTO,
    HEX,
    BASE64
  }

  static WebhookSettings from(Given given) {
    return new WebhookSettings(
        switch (given.choice("webhookMode")) {
          case "hmac" -> Mode.HMAC;
          case "shared-secret" -> Mode.SHARED_SECRET;
          default -> Mode.STANDARD_WEBHOOKS;
        },
        given.headerName("signatureHeader"),
        switch (given.choice("signatureEncoding")) {
          case "hex" -> Encoding.HEX;
          case "base64" -> Encoding.BASE64;
          default -> Encoding.AUTO;
        },
        given.headerName("timestampHeader"),
        Duration.ofSeconds(given.wholeNumber("timestampTolerance")),
        given.headerName("secretHeader"),
        FieldPath.of(given.text("eventPath")),
        FieldPath.of(given.text("idPath")),
        given.headerName("deliveryIdHeader"),
        FieldPath.of(given.text("deliveryIdPath")));
  }
}
