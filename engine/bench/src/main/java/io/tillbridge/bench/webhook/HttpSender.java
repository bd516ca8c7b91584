package io.tillbridge.bench.webhook;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;

/** An ordinary HTTP client, as a shop would use. */
final class HttpSender implements Sender {
  private final HttpClient client;
  private final int port;
  private final String path;

  HttpSender(Vertx vertx, int port, String path, int connections) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions().setKeepAlive(true),
            new PoolOptions().setHttp1MaxSize(connections));
    this.port = port;
    this.path = path;
  }

  @Override
  public Future<Integer> send(SignedWebhooks.Webhook webhook) {
    return client
        .request(HttpMethod.POST, port, "127.0.0.1", path)
        .compose(
            request ->
                request
                    .putHeader("Content-Type", "application/json")
                    .putHeader("webhook-id", webhook.id())
                    .putHeader("webhook-timestamp", webhook.timestamp())
                    .putHeader("webhook-signature", webhook.signature())
                    .send(webhook.body()))
        .compose(HttpSender::status);
  }

  private static Future<Integer> status(HttpClientResponse answer) {
    return answer.end().map(end -> answer.statusCode());
  }

  @Override
  public void close() {
    client.close();
  }
}
