package io.tillbridge.xcart.webhook;

import io.tillbridge.spi.connector.IncomingRequest;
import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.json.FieldPath;
import io.tillbridge.xcart.json.ShopJson;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.settings.WebhookSettings;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Receives a store's webhooks. Safe for use by several threads. */
public final class WebhookReceiver implements ReceivesEvents {
  /** A longer id than this identifies nothing; it would only fill the journal. */
  private static final int LONGEST_DELIVERY_ID = 255;

  private final WebhookSettings settings;
  private final Supplier<List<String>> secrets;
  private final ShopJson json;
  private final boolean trusted;
  private final Authenticity authenticity;

  /**
   * Believes requests that prove themselves by one of {@code secrets}, asked for every time. What a
   * message says of an order goes along only from a store whose payloads are believed: else nobody
   * asks for it, and it would be kept twice.
   */
  public WebhookReceiver(StoreConnection store, Supplier<List<String>> secrets, ShopJson json) {
    this.settings = store.webhook();
    this.trusted = store.trustPayload();
    this.secrets = secrets;
    this.json = json;
    SendingTime time = new SendingTime(settings.tolerance());
    this.authenticity =
        switch (settings.mode()) {
          case STANDARD_WEBHOOKS -> new StandardWebhooks(time);
          case HMAC -> new HmacOfBody(settings, time);
          case SHARED_SECRET -> new SharedSecret(settings.secretHeader());
        };
  }

  @Override
  public Receipt receive(IncomingRequest request) {
    List<String> valid = secrets.get();
    if (valid.isEmpty()) {
      return new Receipt.NotAuthentic("the secret webhookSecret of this connection is not set");
    }
    Optional<String> doubt = authenticity.doubt(request, valid);
    if (doubt.isPresent()) {
      return new Receipt.NotAuthentic(doubt.get());
    }
    return json.read(request.body().getBytes())
        .filter(JsonObject.class::isInstance)
        .map(body -> read(request, body.asJsonObject()))
        .orElseGet(
            () ->
                new Receipt.Unreadable(
                    "the body is not a JSON object; send "
                        + EXAMPLE
                        + " with Content-Type application/json"));
  }

  private static final String EXAMPLE = "{\"event\": \"order.updated\", \"id\": 42}";

  private Receipt read(IncomingRequest request, JsonObject body) {
    String event = text(settings.event(), body);
    if (event.isEmpty()) {
      return new Receipt.Unreadable(
          "the body has no event name at " + shown(settings.event()) + "; send it like " + EXAMPLE);
    }
    Optional<DocumentKind> kind = Subjects.kind(event);
    if (kind.isEmpty()) {
      return new Receipt.Ignored("events called " + event + " concern nothing that is read");
    }
    return settings
        .id()
        .in(body)
        .flatMap(Subjects::key)
        .<Receipt>map(
            key ->
                new Receipt.Accepted(
                    new Notice(
                        deliveryId(request, body),
                        event,
                        new Subject(kind.get(), key, announced(event, body)))))
        .orElseGet(
            () ->
                new Receipt.Unreadable(
                    "the body has no id at "
                        + shown(settings.id())
                        + "; send the store's own id of the document, a whole number, like "
                        + EXAMPLE));
  }

  /** A deleted order's last state would be read as one that stands: the store is asked instead. */
  private JsonObject announced(String event, JsonObject body) {
    return trusted && body.get("data") instanceof JsonObject data && !event.endsWith(".deleted")
        ? WithoutCardDetails.of(data)
        : JsonValue.EMPTY_JSON_OBJECT;
  }

  private String deliveryId(IncomingRequest request, JsonObject body) {
    String inBody = text(settings.deliveryId(), body);
    String header =
        settings.mode() == WebhookSettings.Mode.STANDARD_WEBHOOKS
            ? StandardWebhooks.ID
            : settings.deliveryIdHeader();
    String id = inBody.isEmpty() ? Headers.one(request, header) : inBody;
    return id.length() > LONGEST_DELIVERY_ID ? "" : id;
  }

  private static String text(FieldPath path, JsonObject body) {
    return path.in(body)
        .map(
            value ->
                switch (value.getValueType()) {
                  case STRING -> ((JsonString) value).getString().trim();
                  case NUMBER -> value.toString();
                  default -> "";
                })
        .orElse("");
  }

  private static String shown(FieldPath path) {
    return "'" + String.join(".", path.steps()) + "'";
  }
}
