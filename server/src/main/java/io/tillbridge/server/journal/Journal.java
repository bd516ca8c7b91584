package io.tillbridge.server.journal;

import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.Notice;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonObject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes events in, durably and each once. Safe for use by several threads. */
public final class Journal {
  private final Store store;
  private final Identifiers identifiers;
  private final List<Runnable> readers = new CopyOnWriteArrayList<>();

  /** Keeps events in {@code store}. */
  public Journal(Store store, Identifiers identifiers) {
    this.store = store;
    this.identifiers = identifiers;
  }

  /**
   * Makes an event durable; it is on the disk when the future completes. A delivery id that came
   * before gives the same event and does nothing more. Without a delivery id, the same body within
   * 24 hours gives the same event, and has it read again where it was read before.
   *
   * @param body the message as it came
   * @return fails with {@link io.tillbridge.server.store.Refused} where nothing was kept
   */
  public Future<Accepted> accept(String connection, Notice notice, Buffer body, Instant at) {
    String id = identifiers.next();
    byte[] bytes = body.getBytes();
    // Put into text here, where there are several threads, and not on the only one that writes.
    JsonObject said = notice.subject().announced();
    String announced = said.isEmpty() ? null : said.toString();
    Future<Accepted> accepted;
    if (notice.deliveryId().isEmpty()) {
      byte[] hash = sha256(bytes);
      accepted =
          store.take(
              transaction ->
                  EventIntake.byBody(
                      transaction, id, connection, notice, announced, bytes, hash, at));
    } else {
      accepted =
          store.take(
              transaction ->
                  EventIntake.byDelivery(
                      transaction, id, connection, notice, announced, bytes, at));
    }
    return accepted.onSuccess(event -> readers.forEach(Runnable::run));
  }

  /** Has {@code reader} called whenever there is something to read; it must return at once. */
  public void readBy(Runnable reader) {
    readers.add(reader);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java runtime has SHA-256", e);
    }
  }
}
