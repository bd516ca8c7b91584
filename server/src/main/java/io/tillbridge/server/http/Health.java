package io.tillbridge.server.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Whether the process lives, and whether it can do its work. */
public final class Health {
  private final Map<String, Supplier<Future<Void>>> checks;

  /** {@code checks} by what they look at; one that fails makes the server not ready. */
  public Health(Map<String, Supplier<Future<Void>>> checks) {
    this.checks = new LinkedHashMap<>(checks);
  }

  void live(HttpServerRequest request) {
    answer(request, 200, Json.createObjectBuilder().add("status", "live"));
  }

  void ready(HttpServerRequest request) {
    Map<String, Future<Void>> asked = new LinkedHashMap<>();
    checks.forEach((name, check) -> asked.put(name, check.get()));
    List<Future<Void>> all = new ArrayList<>(asked.values());
    Future.join(all)
        .onComplete(
            ended -> {
              JsonObjectBuilder found = Json.createObjectBuilder();
              asked.forEach(
                  (name, check) -> found.add(name, check.succeeded() ? "ok" : "not ready"));
              answer(
                  request,
                  ended.succeeded() ? 200 : 503,
                  Json.createObjectBuilder()
                      .add("status", ended.succeeded() ? "ready" : "not ready")
                      .add("checks", found));
            });
  }

  private static void answer(HttpServerRequest request, int status, JsonObjectBuilder body) {
    request.response().setStatusCode(status);
    request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json");
    request.response().end(Buffer.buffer(body.build().toString()));
  }
}
