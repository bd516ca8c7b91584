package io.tillbridge.sandbox.xero.books;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The organisations there are; each comes into being when it is first asked for. */
public final class Organisations {
  private final InstantSource clock;
  private final long seed;
  private final Map<String, Books> books = new LinkedHashMap<>();
  private Random random;

  /** No organisations yet; the seed makes their identifiers repeatable. */
  public Organisations(InstantSource clock, long seed) {
    this.clock = clock;
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Burns all books. */
  public void reset() {
    books.clear();
    random = new Random(seed);
  }

  /** The books of an organisation named like {@code AU} or {@code AU-2}. */
  public Optional<Books> named(String name) {
    String known = name.toUpperCase(Locale.ROOT);
    return Country.of(known)
        .map(
            country ->
                books.computeIfAbsent(
                    known,
                    any ->
                        OpeningBooks.open(new Organisation(known, country), clock, this::newId)));
  }

  private UUID newId() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    bytes[6] = (byte) ((bytes[6] & 0x0f) | 0x40);
    bytes[8] = (byte) ((bytes[8] & 0x3f) | 0x80);
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}
