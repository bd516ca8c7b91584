package io.tillbridge.xero.token;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person granted, as it is kept.
 *
 * @param refreshToken the newest refresh token, "" where nothing was granted
 * @param previous the one before it, "" for none; Xero takes it for 30 minutes more (Xero, "OAuth
 *     2.0 FAQ"), so that an answer that was lost does no harm
 * @param rotatedAt when the newest came
 * @param seed fingerprint of the token in the configuration that it began with, "" for none
 * @param tenantId the organisation that a person chose, "" for none
 */
record KeptGrant(
    String refreshToken, String previous, Instant rotatedAt, String seed, String tenantId) {
  private static final Duration GRACE = Duration.ofMinutes(30);

  static final KeptGrant NONE = new KeptGrant("", "", Instant.EPOCH, "", "");

  static KeptGrant of(Map<String, String> kept) {
    return new KeptGrant(
        kept.getOrDefault("refreshToken", ""),
        kept.getOrDefault("previousRefreshToken", ""),
        instant(kept.getOrDefault("rotatedAt", "")),
        kept.getOrDefault("seed", ""),
        kept.getOrDefault("tenantId", ""));
  }

  Map<String, String> map() {
    Map<String, String> map = new HashMap<>();
    map.put("refreshToken", refreshToken);
    map.put("previousRefreshToken", previous);
    map.put("rotatedAt", rotatedAt.toString());
    map.put("seed", seed);
    map.put("tenantId", tenantId);
    map.values().removeIf(String::isEmpty);
    return map;
  }

  /** After a refresh. */
  KeptGrant rotated(String token, Instant now) {
    return new KeptGrant(token, refreshToken, now, seed, tenantId);
  }

  /** With another organisation chosen. */
  KeptGrant choosing(String tenant) {
    return new KeptGrant(refreshToken, previous, rotatedAt, seed, tenant);
  }

  /** The tokens to try, the newest first. */
  List<String> usable(Instant now) {
    boolean inGrace = !previous.isEmpty() && now.isBefore(rotatedAt.plus(GRACE));
    return inGrace ? List.of(refreshToken, previous) : List.of(refreshToken);
  }

  /** Never shows a token: this may end in a log. */
  @Override
  public String toString() {
    return refreshToken.isEmpty() ? "no grant" : "grant, rotated at " + rotatedAt;
  }

  private static Instant instant(String text) {
    try {
      return text.isEmpty() ? Instant.EPOCH : Instant.parse(text);
    } catch (DateTimeException unreadable) {
      return Instant.EPOCH;
    }
  }
}
