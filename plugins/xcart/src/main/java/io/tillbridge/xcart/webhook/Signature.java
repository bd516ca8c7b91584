package io.tillbridge.xcart.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 signatures by shared secrets. */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String BASE64_MARK = "whsec_";

  private Signature() {}

  /**
   * Whether one of the signatures is right by one of the secrets. All are compared, each in
   * constant time, so that the time it takes tells nothing.
   */
  static boolean matches(List<byte[]> given, List<String> secrets, byte[]... signed) {
    boolean matches = false;
    for (String secret : secrets) {
      Optional<byte[]> key = key(secret);
      if (key.isEmpty()) {
        continue;
      }
      byte[] right = hmac(key.get(), signed);
      for (byte[] signature : given) {
        matches |= MessageDigest.isEqual(right, signature);
      }
    }
    return matches;
  }

  /**
   * Base64 after {@code whsec_} (Standard Webhooks, "Symmetric signatures"), else its own bytes.
   */
  private static Optional<byte[]> key(String secret) {
    if (secret.isEmpty()) {
      return Optional.empty();
    }
    if (!secret.startsWith(BASE64_MARK)) {
      return Optional.of(secret.getBytes(StandardCharsets.UTF_8));
    }
    return base64(secret.substring(BASE64_MARK.length())).filter(key -> key.length > 0);
  }

  /** The bytes, or empty where the text is not Base64. */
  static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static byte[] hmac(byte[] key, byte[]... signed) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (byte[] part : signed) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
