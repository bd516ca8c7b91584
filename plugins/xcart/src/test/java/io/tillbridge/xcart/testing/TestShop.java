package io.tillbridge.xcart.testing;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** An HTTP server that answers as a store does: what was put there, and 404 for all else. */
public final class TestShop implements AutoCloseable {
  private final HttpServer server;
  private final Map<String, Consumer<HttpServerResponse>> answers = new ConcurrentHashMap<>();
  private final Map<String, Consumer<HttpServerRequest>> asked = new ConcurrentHashMap<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> headers = new CopyOnWriteArrayList<>();

  /** Starts on a free port. */
  public TestShop(Vertx vertx) {
    server = Awaited.of(vertx.createHttpServer().requestHandler(this::handle).listen(0));
  }

  /** Where it is; below a path, as shops often are. */
  public String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/xcart";
  }

  /** Answers the path, like {@code /orders/42}, with JSON. */
  public TestShop shows(String path, JsonValue json) {
    return answers(path, 200, "application/json; charset=utf-8", json.toString());
  }

  /** Answers the path with anything. */
  public TestShop answers(String path, int status, String contentType, String body) {
    return does(
        path,
        response ->
            response.setStatusCode(status).putHeader("Content-Type", contentType).end(body));
  }

  /** Lets the path do anything with its response. */
  public TestShop does(String path, Consumer<HttpServerResponse> answer) {
    answers.put(path, answer);
    return this;
  }

  /** Lets the path, or {@code /orders/{id}} for all of them, answer by what it is asked. */
  public TestShop asked(String path, Consumer<HttpServerRequest> answer) {
    asked.put(path, answer);
    return this;
  }

  /** The requests that came, without the {@code /xcart/api} before them. */
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /** The headers of the request that came last, by lower-case name. */
  public Map<String, String> lastHeaders() {
    return headers.get(headers.size() - 1);
  }

  @Override
  public void close() {
    Awaited.of(server.close());
  }

  private void handle(HttpServerRequest request) {
    String path = request.path().replaceFirst("^/xcart/api", "");
    calls.add(path + (request.query() == null ? "" : "?" + request.query()));
    Map<String, String> seen = new ConcurrentHashMap<>();
    request.headers().forEach((name, value) -> seen.put(name.toLowerCase(Locale.ROOT), value));
    headers.add(seen);
    Consumer<HttpServerRequest> dynamic = asked.get(path.replaceFirst("/\\d+$", "/{id}"));
    if (dynamic != null) {
      dynamic.accept(request);
      return;
    }
    answers
        .getOrDefault(
            path + (request.query() == null ? "" : "?" + request.query()),
            answers.getOrDefault(path, TestShop::notFound))
        .accept(request.response());
  }

  private static void notFound(HttpServerResponse response) {
    response
        .setStatusCode(404)
        .putHeader("Content-Type", "application/problem+json; charset=utf-8")
        .end("{\"title\":\"An error occurred\",\"detail\":\"Not Found\"}");
  }
}
