package io.tillbridge.server.log;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Masks what must not be read by anybody: every secret value that the process has used, and what
 * looks like one (Authorization headers, {@code token} and {@code _key} query parameters). Safe for
 * use by several threads.
 */
public final class Redaction {
  private static final String MASK = "******";

  /** Shorter values are too likely to be part of ordinary words. */
  private static final int SHORTEST = 4;

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)\\b(authorization\"?\\s*[:=]\\s*\"?|bearer |basic )(?:(?:bearer|basic) )?[\\w+/=.~-]{4,}");
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(?i)([?&](?:token|_key|access_token|refresh_token|client_secret)=)[^&\\s\"]+");
  private final Set<String> secrets = ConcurrentHashMap.newKeySet();

  /** From now on this value is masked wherever it stands. */
  public void mask(String secret) {
    if (secret.length() >= SHORTEST && secrets.add(secret)) {
      secrets.add(escaped(secret));
    }
  }

  /** This value is of no use to anybody any more: a token that was replaced. */
  public void forget(String secret) {
    secrets.remove(secret);
    secrets.remove(escaped(secret));
  }

  /** The text without anything secret in it. */
  public String apply(String text) {
    String masked = text;
    for (String secret : secrets) {
      if (masked.contains(secret)) {
        masked = masked.replace(secret, MASK);
      }
    }
    if (masked.indexOf('=') >= 0) {
      masked = PARAMETER.matcher(masked).replaceAll("$1" + MASK);
    }
    if (mayCarryCredentials(masked)) {
      masked = AUTHORIZATION.matcher(masked).replaceAll("$1" + MASK);
    }
    return masked;
  }

  private static String escaped(String secret) {
    return secret.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static boolean mayCarryCredentials(String text) {
    return contains(text, "authorization") || contains(text, "bearer ") || contains(text, "basic ");
  }

  private static boolean contains(String text, String lowerCase) {
    for (int i = 0; i <= text.length() - lowerCase.length(); i++) {
      if (text.regionMatches(true, i, lowerCase, 0, lowerCase.length())) {
        return true;
      }
    }
    return false;
  }
}
