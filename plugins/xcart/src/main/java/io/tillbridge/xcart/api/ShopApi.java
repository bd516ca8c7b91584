package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.xcart.json.ShopJson;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The store's REST API (X-Cart 5.5, API Platform): GET with the token in {@code X-Auth-Token}.
 * Follows no redirect, as that would carry the token elsewhere. Safe for use by several threads.
 */
public final class ShopApi {
  private static final Duration TIME_OUT = Duration.ofSeconds(30);
  private static final int LARGEST_ANSWER = 16 << 20;

  private final ConnectorContext context;
  private final URI storeUrl;
  private final String language;
  private final AnswerReader answers;

  /** Asks the store at {@code storeUrl}, in {@code language}. */
  public ShopApi(ConnectorContext context, URI storeUrl, String language, ShopJson json) {
    this.context = context;
    this.storeUrl = storeUrl;
    this.language = language;
    this.answers = new AnswerReader(json);
  }

  /** Asks for one resource, like {@code /orders/42}; never fails the future. */
  public Future<ShopAnswer> get(String path) {
    return call(HttpMethod.GET, path, Buffer.buffer(), context.secret("apiToken"));
  }

  /**
   * Changes one resource by PUT: the store keeps what the body leaves out. Goes with the secret
   * writeToken, or with apiToken where there is none; never fails the future.
   */
  public Future<ShopAnswer> put(String path, JsonObject body) {
    Optional<String> token = context.secret("writeToken").or(() -> context.secret("apiToken"));
    return call(HttpMethod.PUT, path, Buffer.buffer(body.toString()), token);
  }

  private Future<ShopAnswer> call(
      HttpMethod method, String path, Buffer body, Optional<String> token) {
    if (token.isEmpty()) {
      return Future.succeededFuture(
          new ShopAnswer.Failed(
              new Reading.Blocked(
                  new Blockage(
                      Blockage.Kind.RECONNECT,
                      null,
                      "the secret apiToken of this store is not set: create a read-only token in"
                          + " X-Cart under Settings > API and enter it"))));
    }
    return context
        .budget()
        .acquire()
        .compose(
            permit ->
                onEventLoop(() -> within(permit, request(method, path, token.get()), path, body)))
        .otherwise(thrown -> unreachable(path, thrown));
  }

  /** On any other thread an answer may be over before its handlers are set. */
  private <T> Future<T> onEventLoop(Supplier<Future<T>> call) {
    if (Vertx.currentContext() != null) {
      return call.get();
    }
    Promise<T> called = Promise.promise();
    context.vertx().runOnContext(on -> call.get().onComplete(called));
    return called.future();
  }

  private Future<ShopAnswer> within(
      CallBudget.Permit permit, RequestOptions options, String path, Buffer body) {
    return context
        .http()
        .request(options)
        .compose(request -> body.length() == 0 ? request.send() : request.send(body))
        .compose(response -> answered(path, response))
        .onComplete(done -> permit.release());
  }

  private RequestOptions request(HttpMethod method, String path, String token) {
    RequestOptions options = request(path, token).setMethod(method);
    return method.equals(HttpMethod.GET)
        ? options
        : options.putHeader("Content-Type", "application/json");
  }

  private RequestOptions request(String path, String token) {
    return new RequestOptions()
        .setAbsoluteURI(storeUrl + "/api" + path)
        .setTimeout(TIME_OUT.toMillis())
        .putHeader("Accept", "application/json")
        .putHeader("Accept-Language", language)
        .putHeader("X-Auth-Token", token);
  }

  private Future<ShopAnswer> answered(String path, HttpClientResponse response) {
    return body(response)
        .map(
            body -> {
              if (body.length() > LARGEST_ANSWER) {
                return new ShopAnswer.Failed(
                    new Reading.Unusable(
                        List.of(Problem.of("the store's answer to " + path + " is over 16 MiB"))));
              }
              ShopAnswer answer =
                  answers.read(
                      path,
                      response.statusCode(),
                      header(response, "Content-Type"),
                      header(response, "Retry-After"),
                      body.getBytes());
              if (response.statusCode() == 429
                  && answer instanceof ShopAnswer.Failed failed
                  && failed.reading() instanceof Reading.Retry retry) {
                context.budget().pause(retry.after());
              }
              return answer;
            });
  }

  /** The body, or as soon as it is too large, more than {@link #LARGEST_ANSWER} of it. */
  private static Future<Buffer> body(HttpClientResponse response) {
    Promise<Buffer> whole = Promise.promise();
    Buffer soFar = Buffer.buffer();
    response.handler(
        part -> {
          if (soFar.length() > LARGEST_ANSWER) {
            return;
          }
          soFar.appendBuffer(part);
          if (soFar.length() > LARGEST_ANSWER) {
            whole.tryComplete(soFar);
            response.request().reset();
          }
        });
    response.exceptionHandler(whole::tryFail);
    response.endHandler(end -> whole.tryComplete(soFar));
    return whole.future();
  }

  private static String header(HttpClientResponse response, String name) {
    String value = response.getHeader(name);
    return value == null ? "" : value;
  }

  private static ShopAnswer unreachable(String path, Throwable thrown) {
    return new ShopAnswer.Failed(
        new Reading.Retry(
            Duration.ofSeconds(10),
            "the store could not be reached for "
                + path
                + " ("
                + thrown.getClass().getSimpleName()
                + ": "
                + thrown.getMessage()
                + ")"));
  }
}
