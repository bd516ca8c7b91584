package io.tillbridge.xcart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.IncomingRequest;
import io.tillbridge.xcart.settings.WebhookSettings;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** HMAC-SHA256 of the body, or of {@code timestamp.body} where a header carries the time. */
final class HmacOfBody implements Authenticity {
  private static final byte[] NOTHING = {};
  private static final String HEX = "[0-9a-fA-F]{64}";

  private final WebhookSettings settings;
  private final SendingTime time;
  private final Signature signatures = new Signature();

  HmacOfBody(WebhookSettings settings, SendingTime time) {
    this.settings = settings;
    this.time = time;
  }

  @Override
  public Optional<String> doubt(IncomingRequest request, List<String> secrets) {
    String header = settings.signatureHeader();
    Optional<byte[]> signature = decoded(Headers.one(request, header));
    if (signature.isEmpty()) {
      return Optional.of("its header " + header + " has no signature of HMAC-SHA256");
    }
    boolean timed = !settings.timestampHeader().isEmpty();
    String timestamp = Headers.one(request, settings.timestampHeader());
    byte[] before = timed ? (timestamp + ".").getBytes(UTF_8) : NOTHING;
    if (!signatures.matches(List.of(signature.get()), secrets, before, request.body().getBytes())) {
      return Optional.of("its signature is not by webhookSecret, or the body was changed");
    }
    return timed
        ? time.doubt(settings.timestampHeader(), timestamp, request.receivedAt())
        : Optional.empty();
  }

  /** Some senders write the algorithm before it, like {@code sha256=}. */
  private Optional<byte[]> decoded(String header) {
    String text = header.startsWith("sha256=") ? header.substring("sha256=".length()) : header;
    boolean hex =
        switch (settings.signatureEncoding()) {
          case AUTO -> text.matches(HEX);
          case HEX -> true;
          case BASE64 -> false;
        };
    if (text.isEmpty() || (hex && !text.matches(HEX))) {
      return Optional.empty();
    }
    return hex ? Optional.of(HexFormat.of().parseHex(text)) : Signature.base64(text);
  }
}
