package io.tillbridge.server.api;

import io.tillbridge.server.http.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;

/** What an operation answers. */
public sealed interface Answer {
  /** A record, list or JSON value, see {@link Json}. */
  record Body(Object value) implements Answer {}

  /** A refusal. */
  record Refusal(HttpProblem problem) implements Answer {}

  /** The operation goes on writing the answer by itself. */
  record Streaming() implements Answer {}

  /** The value, or that there is none of what {@code what} names. */
  static Answer found(Optional<?> value, String what) {
    return value
        .<Answer>map(Body::new)
        .orElseGet(() -> new Refusal(HttpProblem.notFound("There is no " + what + ".")));
  }

  /** What an operation is asked. */
  record Question(HttpServerRequest request, java.util.Map<String, String> path) {
    /** A part of the address by its name in the template. */
    public String part(String name) {
      return path.getOrDefault(name, "");
    }

    /** The body as a JSON object; fails with IllegalArgumentException where it is none. */
    public Future<JsonObject> body() {
      return request
          .body()
          .map(
              body -> {
                if (body.length() > LARGEST_BODY) {
                  throw new IllegalArgumentException("The body is larger than 64 KiB.");
                }
                try (JsonReader reader = Json.createReader(new StringReader(body.toString()))) {
                  return reader.readObject();
                } catch (JsonException e) {
                  throw new IllegalArgumentException("The body must be a JSON object.", e);
                }
              });
    }

    private static final int LARGEST_BODY = 1 << 16;

    /** A query parameter, "" where it is left out. */
    public String query(String name) {
      String value = request.getParam(name);
      return value == null ? "" : value;
    }
  }
}
