package io.tillbridge.xero.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.document.Resource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The header Idempotency-Key of a batch: the same effects in the same attempt have the same key, so
 * a request that is repeated by the network is carried out once. Xero keeps a key for six minutes
 * and for the app, not for the organisation, so the organisation is part of it; it also keeps a
 * failure under it, so each attempt has a new one (Xero, "Idempotent requests").
 */
final class IdempotencyKey {
  private IdempotencyKey() {}

  /** 64 characters. */
  static String of(String tenant, Resource resource, List<Entry> entries) {
    StringBuilder all = new StringBuilder(tenant).append('\n').append(resource);
    for (Entry entry : entries) {
      WriteRequest request = entry.request();
      all.append('\n').append(request.effectId()).append('#').append(request.attempt());
      if (resource == Resource.CONTACT) {
        // A contact may be written a second time in one attempt, under a distinct name.
        all.append('#').append(entry.sent().text("Name"));
      }
    }
    return of(all.toString());
  }

  /** 64 characters that stand for {@code text}. */
  static String of(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
