package io.tillbridge.server.plugin;

import io.tillbridge.server.config.SecretSource;
import io.tillbridge.server.log.Redaction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of one connection's configured secrets. Files are read on worker threads, every two
 * seconds, so that a rotated secret holds soon and no webhook waits for a disk. Safe for use by
 * several threads.
 */
final class ConnectionSecrets {
  private static final long READ_AGAIN_MILLIS = 2_000;
  private static final long NO_TIMER = -1;

  private final Map<String, List<SecretSource>> sources;
  private final Vertx vertx;
  private final Redaction redaction;
  private volatile Map<String, List<String>> values = Map.of();
  private volatile long timer = NO_TIMER;

  ConnectionSecrets(Map<String, List<SecretSource>> sources, Vertx vertx, Redaction redaction) {
    this.sources = Map.copyOf(sources);
    this.vertx = vertx;
    this.redaction = redaction;
  }

  /** Reads them all, and from then on again and again. */
  Future<Void> open() {
    boolean files =
        sources.values().stream()
            .flatMap(List::stream)
            .anyMatch(SecretSource.InFile.class::isInstance);
    if (!files) {
      read();
      return Future.succeededFuture();
    }
    return readElsewhere()
        .onSuccess(read -> timer = vertx.setPeriodic(READ_AGAIN_MILLIS, again -> readElsewhere()));
  }

  /** The values of one, the newest first. */
  List<String> of(String name) {
    return values.getOrDefault(name, List.of());
  }

  void close() {
    vertx.cancelTimer(timer);
  }

  private Future<Void> readElsewhere() {
    return vertx.executeBlocking(
        () -> {
          read();
          return null;
        },
        false);
  }

  private void read() {
    Map<String, List<String>> now = new HashMap<>();
    sources.forEach(
        (name, places) ->
            now.put(
                name, places.stream().map(SecretSource::read).flatMap(Optional::stream).toList()));
    now.values().forEach(all -> all.forEach(redaction::mask));
    values = Map.copyOf(now);
  }
}
