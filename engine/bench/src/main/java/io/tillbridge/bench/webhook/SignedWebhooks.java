package io.tillbridge.bench.webhook;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Webhooks of some 300 bytes, signed by the Standard Webhooks scheme, each with an id of its own.
 * For use by one thread.
 */
final class SignedWebhooks {
  private static final String NOTE = "x".repeat(170);

  private final String run;
  private final Mac mac;
  private long next;

  /** {@code run} makes the ids differ from those of other runs. */
  SignedWebhooks(String run, String secret) {
    this.run = run;
    try {
      mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  Webhook next() {
    long number = ++next;
    String id = "msg_" + run + "_" + number;
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    String body =
        """
        {"event":"order.updated","id":%d,"data":{"order_id":%d,"orderNumber":"%d","total":65.95,\
        "note":"%s"}}"""
            .replace("%d", Long.toString(number))
            .replace("%s", NOTE);
    byte[] signed = (id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8);
    String signature = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed));
    return new Webhook(id, timestamp, signature, body);
  }

  /** One webhook: its headers and its body. */
  record Webhook(String id, String timestamp, String signature, String body) {
    /** All of it as an HTTP request. */
    Buffer request(String path) {
      return Buffer.buffer(
          "POST "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nwebhook-id: "
              + id
              + "\r\nwebhook-timestamp: "
              + timestamp
              + "\r\nwebhook-signature: "
              + signature
              + "\r\nContent-Length: "
              + body.length()
              + "\r\n\r\n"
              + body);
    }
  }
}
