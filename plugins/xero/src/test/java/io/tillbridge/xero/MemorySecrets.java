package io.tillbridge.xero;

import io.tillbridge.spi.connector.KeptSecrets;
import io.vertx.core.Future;
import java.util.Map;

/** Secrets that outlive a connector, and that can refuse to be kept. */
final class MemorySecrets implements KeptSecrets {
  volatile Map<String, String> kept = Map.of();
  volatile boolean full;

  @Override
  public Future<Map<String, String>> all() {
    return Future.succeededFuture(kept);
  }

  @Override
  public Future<Void> keep(Map<String, String> secrets) {
    if (full) {
      return Future.failedFuture("the disk is full");
    }
    kept = Map.copyOf(secrets);
    return Future.succeededFuture();
  }
}
