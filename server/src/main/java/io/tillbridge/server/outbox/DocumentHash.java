package io.tillbridge.server.outbox;

import io.tillbridge.core.translation.TargetDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What tells one content from another: the first 128 bits of its SHA-256. */
public final class DocumentHash {
  private DocumentHash() {}

  /** Of a text. */
  public static String of(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }

  /** Of all that is written of a document; its explanations don't count. */
  static String of(TargetDocument document) {
    return of(document.body() + " " + document.links());
  }
}
