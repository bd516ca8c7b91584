package io.tillbridge.sandbox.http;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Packs bodies as most servers on the web do for those who take it. */
final class Gzip {
  private Gzip() {}

  static Buffer packed(Buffer plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length() / 4);
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain.getBytes());
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return Buffer.buffer(bytes.toByteArray());
  }
}
