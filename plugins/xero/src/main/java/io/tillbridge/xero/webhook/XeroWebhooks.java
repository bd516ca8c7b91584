package io.tillbridge.xero.webhook;

import io.tillbridge.spi.connector.IncomingRequest;
import io.tillbridge.spi.connector.LedgerNotice;
import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Receives Xero's webhooks. One that announces nothing is Xero asking whether we know a right
 * signature from a wrong one ("intent to receive"); it is answered like any other. Safe for use by
 * several threads.
 */
public final class XeroWebhooks implements ReceivesEvents {
  private final Supplier<List<String>> keys;
  private final Supplier<Optional<String>> tenant;

  /**
   * Believes what is signed by one of the keys.
   *
   * @param tenant the organisation of this connection, as far as it is known yet
   */
  public XeroWebhooks(Supplier<List<String>> keys, Supplier<Optional<String>> tenant) {
    this.keys = keys;
    this.tenant = tenant;
  }

  @Override
  public boolean bareAnswers() {
    return true;
  }

  @Override
  public Receipt receive(IncomingRequest request) {
    List<String> valid = keys.get();
    if (valid.isEmpty()) {
      return new Receipt.NotAuthentic("the secret webhookKey of this connection is not set");
    }
    String signature = request.headers().get("x-xero-signature");
    if (signature == null || !Signature.matches(signature, valid, request.body().getBytes())) {
      return new Receipt.NotAuthentic("its signature is not by webhookKey");
    }
    return JsonText.read(request.body())
        .filter(JsonObject.class::isInstance)
        .<Receipt>map(
            json ->
                new Receipt.LedgerChanged(
                    new Element(json.asJsonObject())
                        .elements("events").stream()
                            .filter(this::ours)
                            .flatMap(event -> notice(event, request.receivedAt()).stream())
                            .toList()))
        .orElseGet(() -> new Receipt.Unreadable("the body is not a JSON object"));
  }

  /** One app's webhooks tell of every organisation that is connected to it. */
  private boolean ours(Element event) {
    return tenant.get().map(id -> id.equalsIgnoreCase(event.text("tenantId"))).orElse(true);
  }

  private static Optional<LedgerNotice> notice(Element event, Instant receivedAt) {
    Optional<LedgerKind> kind =
        switch (event.text("eventCategory").toUpperCase(Locale.ROOT)) {
          case "INVOICE" -> Optional.of(LedgerKind.INVOICE);
          case "CREDITNOTE" -> Optional.of(LedgerKind.CREDIT_NOTE);
          case "CONTACT" -> Optional.of(LedgerKind.CONTACT);
          default -> Optional.empty();
        };
    String id = event.text("resourceId");
    String date = event.text("eventDateUtc");
    return kind.filter(known -> !id.isEmpty())
        .map(
            known ->
                new LedgerNotice(
                    String.join("/", known.name(), id, event.text("eventType"), date),
                    known,
                    id,
                    instant(date).orElse(receivedAt)));
  }

  /** Xero writes these times without a zone; they are UTC. */
  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(LocalDateTime.parse(date.replaceAll("Z$", "")).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
