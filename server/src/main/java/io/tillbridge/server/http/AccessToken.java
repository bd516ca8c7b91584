package io.tillbridge.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** What page and API ask for, until people sign in. */
public final class AccessToken {
  private final String value;

  /** A token of that value. */
  public AccessToken(String value) {
    this.value = value;
  }

  /** A new token that can't be guessed. */
  public static AccessToken random(SecureRandom random) {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return new AccessToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The token itself. */
  public String value() {
    return value;
  }

  /** Whether this is the token; takes as long for a near miss as for a far one. */
  boolean is(String candidate) {
    return MessageDigest.isEqual(
        candidate.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "******";
  }
}
