package io.tillbridge.bench.webhook;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;

/**
 * One run against one server: every connection sends its next webhook when the last is answered.
 * All of it runs on one event loop.
 */
final class Round {
  private static final int ACCEPTED = 202;

  private final Sender sender;
  private final SignedWebhooks webhooks;
  private final Latencies latencies = new Latencies();
  private final Promise<Result> ended = Promise.promise();
  private final long begun = System.nanoTime();
  private final long end;
  private int open;
  private int refused;

  /** What came of it; times are milliseconds. */
  record Result(double perSecond, double p50, double p99, int refused, int count) {}

  private Round(Sender sender, SignedWebhooks webhooks, double seconds) {
    this.sender = sender;
    this.webhooks = webhooks;
    this.end = begun + (long) (seconds * 1e9);
  }

  /** Closes the sender at the end. */
  static Future<Result> run(
      Vertx vertx, Sender sender, SignedWebhooks webhooks, int connections, double seconds) {
    Promise<Result> result = Promise.promise();
    vertx.runOnContext(
        now -> {
          Round round = new Round(sender, webhooks, seconds);
          round.ended.future().onComplete(result);
          round.open = connections;
          for (int i = 0; i < connections; i++) {
            round.sendNext();
          }
        });
    return result.future();
  }

  private void sendNext() {
    long sent = System.nanoTime();
    if (sent >= end) {
      done();
      return;
    }
    sender
        .send(webhooks.next())
        .onSuccess(
            status -> {
              latencies.add(System.nanoTime() - sent);
              refused += status == ACCEPTED ? 0 : 1;
              sendNext();
            })
        .onFailure(ended::tryFail);
  }

  private void done() {
    if (--open == 0) {
      sender.close();
      double seconds = (System.nanoTime() - begun) / 1e9;
      ended.complete(
          new Result(
              latencies.count() / seconds,
              latencies.percentile(0.50),
              latencies.percentile(0.99),
              refused,
              latencies.count()));
    }
  }
}
