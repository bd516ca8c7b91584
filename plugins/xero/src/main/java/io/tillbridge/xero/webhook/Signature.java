package io.tillbridge.xero.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signature of a webhook: HMAC-SHA256 over the bytes as they came, in Base64. The key is the
 * text of the signing key itself; it looks like Base64 and is not to be decoded (Xero, "Configuring
 * your server").
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";

  private Signature() {}

  /** Whether it is by one of the keys; every one is compared, each in constant time. */
  static boolean matches(String given, List<String> keys, byte[] body) {
    byte[] bytes = given.getBytes(StandardCharsets.US_ASCII);
    boolean matches = false;
    for (String key : keys) {
      matches |= MessageDigest.isEqual(of(key, body), bytes);
    }
    return matches;
  }

  private static byte[] of(String key, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return Base64.getEncoder().encode(mac.doFinal(body));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java runtime has " + ALGORITHM, impossible);
    }
  }
}
