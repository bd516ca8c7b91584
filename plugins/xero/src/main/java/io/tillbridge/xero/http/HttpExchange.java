package io.tillbridge.xero.http;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;

/** Sends requests, and tells a request that never left from one whose answer was lost. */
public final class HttpExchange {
  private final HttpClientAgent http;
  private final Duration answerTimeout;

  /** {@code answerTimeout} is how long the other side may stay silent. */
  public HttpExchange(HttpClientAgent http, Duration answerTimeout) {
    this.http = http;
    this.answerTimeout = answerTimeout;
  }

  /** Sends one request; never fails. */
  public Future<Exchange> send(HttpMethod method, String url, MultiMap headers, Buffer body) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setAbsoluteURI(url)
            .setHeaders(headers)
            .setFollowRedirects(false)
            .setIdleTimeout(answerTimeout.toMillis());
    return http.request(options)
        .transform(
            connected ->
                connected.succeeded()
                    ? sent(connected.result(), body)
                    : Future.succeededFuture(new Exchange.NotSent(said(connected.cause()))));
  }

  private static Future<Exchange> sent(HttpClientRequest request, Buffer body) {
    return request
        .send(body)
        .compose(
            response ->
                response
                    .body()
                    .<Exchange>map(
                        whole ->
                            new Exchange.Answered(
                                response.statusCode(), response.headers(), whole)))
        .otherwise(failure -> new Exchange.CutOff(said(failure)));
  }

  private static String said(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
