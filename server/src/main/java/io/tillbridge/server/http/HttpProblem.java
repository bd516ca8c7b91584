package io.tillbridge.server.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;

/**
 * A refusal as RFC 9457 says it.
 *
 * @param status the HTTP status
 * @param code what sort of problem, the last part of its {@code type}
 * @param title the sort of problem in words, always the same for a code
 * @param detail what happened here and what to do
 */
public record HttpProblem(int status, String code, String title, String detail) {
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final CharSequence PROBLEM_JSON =
      HttpHeaders.createOptimized("application/problem+json");

  /** Nothing is there. */
  public static HttpProblem notFound(String detail) {
    return new HttpProblem(404, "not-found", "Not found", detail);
  }

  /** The request can't be read. */
  public static HttpProblem badRequest(String detail) {
    return new HttpProblem(400, "bad-request", "Bad request", detail);
  }

  /** It is known, and can't be done as things stand. */
  public static HttpProblem conflict(String detail) {
    return new HttpProblem(409, "conflict", "Not possible as it stands", detail);
  }

  /** Something went wrong that the log tells more of. */
  public static HttpProblem failure() {
    return new HttpProblem(
        500, "failure", "Something went wrong", "The log tells more; trying again does no harm.");
  }

  /** The problem as JSON, {@code instance} being the address that was asked. */
  public JsonObject json(String instance) {
    return JSON.createObjectBuilder()
        .add("type", "https://tillbridge.io/problems/" + code)
        .add("title", title)
        .add("status", status)
        .add("detail", detail)
        .add("instance", instance)
        .build();
  }

  /** Answers with the problem, unless an answer has begun already. */
  public void answer(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    if (response.ended() || response.headWritten() || response.closed()) {
      return;
    }
    response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON);
    response.end(Buffer.buffer(json(request.path()).toString()));
  }
}
