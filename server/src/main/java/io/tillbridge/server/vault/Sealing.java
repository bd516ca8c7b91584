package io.tillbridge.server.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Seals text with AES-256-GCM, bound to the connection it belongs to: what is copied from one
 * connection's row to another's doesn't open.
 */
final class Sealing {
  private final Aead aead;

  Sealing(KeysetHandle key) throws GeneralSecurityException {
    this.aead = key.getPrimitive(RegistryConfiguration.get(), Aead.class);
  }

  byte[] seal(String connection, String text) {
    try {
      return aead.encrypt(bytes(text), bytes(connection));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the vault could not seal a secret", e);
    }
  }

  String open(String connection, byte[] box) {
    try {
      return new String(aead.decrypt(box, bytes(connection)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "what the vault keeps for "
              + connection
              + " doesn't open with this key: put the key back that was made with this store, or"
              + " connect again",
          e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
