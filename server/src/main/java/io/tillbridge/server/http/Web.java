package io.tillbridge.server.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything but webhooks: health and metrics for whoever is near, page and API for the token. */
public final class Web implements Handler<HttpServerRequest> {
  private static final String API = "/api/";
  private final Gate gate;
  private final Health health;
  private final Supplier<String> metrics;
  private final Handler<HttpServerRequest> api;
  private final Handler<HttpServerRequest> page;
  private final Map<String, Handler<HttpServerRequest>> open;

  /**
   * Puts them together.
   *
   * @param metrics gives the text for Prometheus
   * @param open what answers at these paths without the token, and guards itself
   */
  public Web(
      Gate gate,
      Health health,
      Supplier<String> metrics,
      Handler<HttpServerRequest> api,
      Handler<HttpServerRequest> page,
      Map<String, Handler<HttpServerRequest>> open) {
    this.gate = gate;
    this.health = health;
    this.metrics = metrics;
    this.api = api;
    this.page = page;
    this.open = Map.copyOf(open);
  }

  @Override
  public void handle(HttpServerRequest request) {
    SecurityHeaders.on(request.response().headers());
    Optional<HttpProblem> refused = gate.refuseName(request);
    if (refused.isPresent()) {
      refused.get().answer(request);
      return;
    }
    switch (request.path()) {
      case "/health/live" -> health.live(request);
      case "/health/ready" -> health.ready(request);
      case "/metrics" -> {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; version=0.0.4");
        request.response().end(Buffer.buffer(metrics.get()));
      }
      default -> guarded(request);
    }
  }

  private void guarded(HttpServerRequest request) {
    Handler<HttpServerRequest> unguarded = open.get(request.path());
    if (unguarded != null) {
      unguarded.handle(request);
      return;
    }
    if (request.path().equals("/") && gate.welcome(request)) {
      request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/").end();
      return;
    }
    Optional<HttpProblem> refused = gate.refuseStranger(request);
    if (refused.isPresent()) {
      if (refused.get().status() == 401) {
        request.response().putHeader("WWW-Authenticate", "Bearer");
      }
      refused.get().answer(request);
    } else if (request.path().startsWith(API)) {
      api.handle(request);
    } else {
      page.handle(request);
    }
  }
}
