package io.tillbridge.server.vault;

import io.tillbridge.server.log.Redaction;
import io.tillbridge.server.store.JsonText;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.KeptSecrets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps connections' secrets in the store, sealed. The key is fetched at first need, so that an
 * installation without such secrets has none. Safe for use by several threads.
 */
public final class Vault {
  private final Vertx vertx;
  private final Store store;
  private final VaultKey key;
  private final Clock clock;
  private final Redaction redaction;
  private @Nullable Future<Sealing> sealing;

  /** Reads and makes nothing yet. */
  public Vault(Vertx vertx, Store store, VaultKey key, Clock clock, Redaction redaction) {
    this.vertx = vertx;
    this.store = store;
    this.key = key;
    this.clock = clock;
    this.redaction = redaction;
  }

  /** The secrets of one connection. */
  public KeptSecrets of(String connection) {
    return new OfConnection(connection);
  }

  private synchronized Future<Sealing> sealing() {
    if (sealing == null || sealing.failed()) {
      sealing = vertx.executeBlocking(() -> new Sealing(key.load()), false);
    }
    return sealing;
  }

  private final class OfConnection implements KeptSecrets {
    private final String connection;
    private volatile Set<String> masked = Set.of();

    OfConnection(String connection) {
      this.connection = connection;
    }

    @Override
    public Future<Map<String, String>> all() {
      return store
          .read(
              handle ->
                  handle
                      .createQuery("SELECT sealed FROM kept_secret WHERE connection = :connection")
                      .bind("connection", connection)
                      .mapTo(byte[].class)
                      .findOne())
          .compose(
              box ->
                  box.isEmpty()
                      ? Future.succeededFuture(Map.of())
                      : sealing().map(open -> opened(open, box)));
    }

    @Override
    public Future<Void> keep(Map<String, String> secrets) {
      JsonObjectBuilder json = Json.createObjectBuilder();
      secrets.forEach(json::add);
      String text = json.build().toString();
      mask(secrets);
      if (secrets.isEmpty()) {
        return store
            .write(
                tx ->
                    tx.handle().execute("DELETE FROM kept_secret WHERE connection = ?", connection))
            .mapEmpty();
      }
      return sealing()
          .map(open -> open.seal(connection, text))
          .compose(
              box ->
                  store.write(
                      tx ->
                          tx.handle()
                              .execute(
                                  "INSERT INTO kept_secret (connection, sealed, changed_at) VALUES"
                                      + " (?, ?, ?) ON CONFLICT (connection) DO UPDATE SET sealed ="
                                      + " excluded.sealed, changed_at = excluded.changed_at",
                                  connection,
                                  box,
                                  clock.millis())))
          .mapEmpty();
    }

    /** What was kept before the last change is of no use by now, and need not be looked for. */
    private void mask(Map<String, String> secrets) {
      Set<String> values = Set.copyOf(secrets.values());
      values.forEach(redaction::mask);
      masked.stream().filter(old -> !values.contains(old)).forEach(redaction::forget);
      masked = values;
    }

    private Map<String, String> opened(Sealing open, Optional<byte[]> box) {
      JsonObject json = JsonText.object(open.open(connection, box.orElseThrow()));
      Map<String, String> secrets = new HashMap<>();
      json.keySet().forEach(name -> secrets.put(name, json.getString(name)));
      mask(secrets);
      return Map.copyOf(secrets);
    }
  }
}
