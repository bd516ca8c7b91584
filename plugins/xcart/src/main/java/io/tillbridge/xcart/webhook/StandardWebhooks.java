package io.tillbridge.xcart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.IncomingRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Standard Webhooks scheme: {@code id.timestamp.body} signed together, the signature written
 * {@code v1,<Base64>}, several with spaces between ("Standard Webhooks specification", signature
 * scheme).
 */
final class StandardWebhooks implements Authenticity {
  static final String ID = "webhook-id";
  private static final String TIMESTAMP = "webhook-timestamp";
  private static final String SIGNATURE = "webhook-signature";
  private static final String VERSION = "v1,";

  private final SendingTime time;
  private final Signature signing = new Signature();

  StandardWebhooks(SendingTime time) {
    this.time = time;
  }

  @Override
  public Optional<String> doubt(IncomingRequest request, List<String> secrets) {
    String id = Headers.one(request, ID);
    String timestamp = Headers.one(request, TIMESTAMP);
    if (id.isEmpty()) {
      return Optional.of("it has no header " + ID);
    }
    List<byte[]> signatures = new ArrayList<>();
    for (String one : String.join(" ", request.headers().getAll(SIGNATURE)).split(" ", -1)) {
      if (one.startsWith(VERSION)) {
        Signature.base64(one.substring(VERSION.length())).ifPresent(signatures::add);
      }
    }
    if (signatures.isEmpty()) {
      return Optional.of("its header " + SIGNATURE + " has no signature v1,<Base64>");
    }
    if (!signing.matches(
        signatures,
        secrets,
        (id + "." + timestamp + ".").getBytes(UTF_8),
        request.body().getBytes())) {
      return Optional.of("its signature is not by webhookSecret, or the body was changed");
    }
    return time.doubt(TIMESTAMP, timestamp, request.receivedAt());
  }
}
