package io.tillbridge.server.api;

import io.tillbridge.server.http.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
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

    /** A query parameter, "" where it is left out. */
    public String query(String name) {
      String value = request.getParam(name);
      return value == null ? "" : value;
    }
  }
}
