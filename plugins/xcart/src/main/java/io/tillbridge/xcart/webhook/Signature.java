package io.tillbridge.xcart.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * HMAC-SHA256 signatures by shared secrets. What a secret makes ready is kept until the secrets
 * change. Safe for use by several threads.
 */
final class Signature {
  private static final String ALGORITHM = "HmacSHA256";
  private static final String BASE64_MARK = "whsec_";

  private volatile Keyed keyed = new Keyed(List.of(), List.of());

  /** Secrets, and for each that is a key the code that begins with it, never used itself. */
  private record Keyed(List<String> secrets, List<Mac> codes) {}

  /**
   * Whether one of the signatures is right by one of the secrets. All are compared, each in
   * constant time, so that the time it takes tells nothing.
   */
  boolean matches(List<byte[]> given, List<String> secrets, byte[]... signed) {
    boolean matches = false;
    for (Mac code : codes(secrets)) {
      byte[] right = hmac(code, signed);
      for (byte[] signature : given) {
        matches |= MessageDigest.isEqual(right, signature);
      }
    }
    return matches;
  }

  /** The bytes, or empty where the text is not Base64. */
  static Optional<byte[]> base64(String text) {
    try {
      return Optional.of(Base64.getDecoder().decode(text));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private List<Mac> codes(List<String> secrets) {
    Keyed known = keyed;
    if (!known.secrets().equals(secrets)) {
      List<Mac> codes =
          secrets.stream().flatMap(secret -> key(secret).stream()).map(Signature::code).toList();
      known = new Keyed(List.copyOf(secrets), codes);
      keyed = known;
    }
    return known.codes();
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

  private static Mac code(byte[] key) {
    try {
      Mac code = Mac.getInstance(ALGORITHM);
      code.init(new SecretKeySpec(key, ALGORITHM));
      return code;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }

  private static byte[] hmac(Mac begun, byte[]... signed) {
    try {
      Mac code = (Mac) begun.clone();
      for (byte[] part : signed) {
        code.update(part);
      }
      return code.doFinal();
    } catch (CloneNotSupportedException foreign) {
      throw new IllegalStateException(
          "The provider of " + ALGORITHM + " can't copy its state: " + begun.getProvider(),
          foreign);
    }
  }
}
