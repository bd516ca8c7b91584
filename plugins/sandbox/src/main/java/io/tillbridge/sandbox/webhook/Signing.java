package io.tillbridge.sandbox.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a delivery proves where it comes from. */
public enum Signing {
  /** The Standard Webhooks scheme: identifier, time and body are signed together. */
  STANDARD {
    @Override
    Map<String, String> headers(String secret, String id, long seconds, String body) {
      String signed = id + "." + seconds + "." + body;
      return Map.of(
          "webhook-id",
          id,
          "webhook-timestamp",
          String.valueOf(seconds),
          "webhook-signature",
          "v1," + Base64.getEncoder().encodeToString(hmac(key(secret), signed)));
    }
  },
  /** HMAC-SHA256 of the body alone, in hexadecimal. */
  HMAC {
    @Override
    Map<String, String> headers(String secret, String id, long seconds, String body) {
      return Map.of(
          "X-Webhook-Signature",
          HexFormat.of().formatHex(hmac(key(secret), body)),
          "X-Webhook-Id",
          id);
    }
  },
  /** The secret itself, for receivers that can do no better. */
  SHARED {
    @Override
    Map<String, String> headers(String secret, String id, long seconds, String body) {
      return Map.of("X-Webhook-Secret", secret, "X-Webhook-Id", id);
    }
  };

  /** The headers to send with a body at a time in seconds since 1970. */
  abstract Map<String, String> headers(String secret, String id, long seconds, String body);

  /** A secret that starts with {@code whsec_} is Base64; any other is its own bytes. */
  private static byte[] key(String secret) {
    return secret.startsWith("whsec_")
        ? Base64.getDecoder().decode(secret.substring("whsec_".length()))
        : secret.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
