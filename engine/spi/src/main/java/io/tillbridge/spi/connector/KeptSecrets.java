package io.tillbridge.spi.connector;

import io.vertx.core.Future;
import java.util.Map;

/**
 * Secrets of one connection that the remote system gives and changes, like a refresh token. The
 * host keeps them encrypted, masks them in logs and shows them nowhere. Safe for use by several
 * threads.
 */
public interface KeptSecrets {

  /** Keeps nothing: for a host without a place for secrets. */
  KeptSecrets NOWHERE =
      new KeptSecrets() {
        @Override
        public Future<Map<String, String>> all() {
          return Future.succeededFuture(Map.of());
        }

        @Override
        public Future<Void> keep(Map<String, String> secrets) {
          return Future.failedFuture("this host keeps no secrets");
        }
      };

  /** What is kept, by name; fails where it can't be read, which is not the same as nothing. */
  Future<Map<String, String>> all();

  /**
   * Keeps these in place of everything that was kept before, all or nothing.
   *
   * @return completes when they are on the disk and survive a crash
   */
  Future<Void> keep(Map<String, String> secrets);
}
