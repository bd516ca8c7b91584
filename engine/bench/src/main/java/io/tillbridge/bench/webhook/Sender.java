package io.tillbridge.bench.webhook;

import io.vertx.core.Future;

/** Sends webhooks over connections that stay open. For use on one event loop. */
interface Sender {
  /** The status of the answer. */
  Future<Integer> send(SignedWebhooks.Webhook webhook);

  /** Closes the connections. */
  void close();
}
