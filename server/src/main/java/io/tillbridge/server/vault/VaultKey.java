package io.tillbridge.server.vault;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.tillbridge.server.config.SecretSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.Set;

/**
 * Where the vault's key is: where the configuration says, else in a file beside the store that only
 * its owner may read and that is made at first need. It is a keyset of Google Tink as JSON, so that
 * a newer key can stand beside older ones.
 *
 * @param given where the configuration says, if it does
 * @param file the file to use otherwise
 */
public record VaultKey(Optional<SecretSource> given, Path file) {

  /** The key, made where there is none yet. Blocks. */
  KeysetHandle load() throws GeneralSecurityException, IOException {
    AeadConfig.register();
    if (given.isPresent()) {
      return parsed(
          given
              .get()
              .read()
              .orElseThrow(() -> new IOException("there is no vault key in " + given.get())),
          given.get().toString());
    }
    if (!Files.exists(file)) {
      make();
    }
    return parsed(Files.readString(file), "file " + file);
  }

  private void make() throws GeneralSecurityException, IOException {
    KeysetHandle key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
    String text = TinkJsonProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    // On the disk before anything is sealed with it: what is sealed with a lost key is lost.
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            ownerOnly())) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static KeysetHandle parsed(String text, String where) throws IOException {
    try {
      return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    } catch (GeneralSecurityException e) {
      throw new IOException(
          "the vault key in "
              + where
              + " is not one: put the file vault-key.json back that was made with this store",
          e);
    }
  }
}
