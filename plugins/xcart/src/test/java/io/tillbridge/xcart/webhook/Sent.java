package io.tillbridge.xcart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.IncomingRequest;
import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.xcart.XCartConnectorFactory;
import io.tillbridge.xcart.testing.OpenStore;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A webhook as some sender makes it. */
record Sent(MultiMap headers, Buffer body) {

  static final Instant NOW = OpenStore.NOW;
  static final String ORDER = "{\"event\":\"order.paid\",\"id\":42,\"order_number\":\"1042\"}";

  static Sent of(String body) {
    return new Sent(MultiMap.caseInsensitiveMultiMap(), Buffer.buffer(body));
  }

  /** Signed by the Standard Webhooks scheme; a key in Base64 with {@code whsec_} before it. */
  Sent standard(byte[] key, String id, long seconds) {
    byte[] right = hmac(key, (id + "." + seconds + ".").getBytes(UTF_8), body.getBytes());
    return with("webhook-id", id)
        .with("webhook-timestamp", String.valueOf(seconds))
        .with("webhook-signature", "v1," + Base64.getEncoder().encodeToString(right));
  }

  Sent with(String name, String value) {
    headers.set(name, value);
    return this;
  }

  Sent withBody(String changed) {
    return new Sent(headers, Buffer.buffer(changed));
  }

  String hex(String key, String before) {
    return HexFormat.of()
        .formatHex(hmac(key.getBytes(UTF_8), before.getBytes(UTF_8), body.getBytes()));
  }

  String base64(String key, String before) {
    return Base64.getEncoder()
        .encodeToString(hmac(key.getBytes(UTF_8), before.getBytes(UTF_8), body.getBytes()));
  }

  Receipt to(OpenStore host) {
    return new XCartConnectorFactory()
        .open(host)
        .receivesEvents()
        .orElseThrow()
        .receive(new IncomingRequest(headers, body, NOW));
  }

  private static byte[] hmac(byte[] key, byte[] before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update(before);
      return mac.doFinal(body);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
