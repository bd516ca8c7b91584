package io.tillbridge.server.api;

import io.tillbridge.server.api.Answer.Question;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One operation of the API.
 *
 * @param path below {@code /api/v1}, parts in braces: {@code /orders/{id}}
 * @param name unique, for generated clients: {@code listOrders}
 * @param summary one sentence
 * @param query the query parameters it reads
 * @param result the record, or list of records, that it answers with
 * @param body the record that it takes as its body, empty for none
 * @param media the content type of the answer
 * @param operation gives the answer
 */
public record Route(
    HttpMethod method,
    String path,
    String name,
    String summary,
    List<Parameter> query,
    Type result,
    String media,
    Function<Question, Future<Answer>> operation,
    Optional<Class<?>> body) {

  /** A route that takes no body. */
  public Route(
      HttpMethod method,
      String path,
      String name,
      String summary,
      List<Parameter> query,
      Type result,
      String media,
      Function<Question, Future<Answer>> operation) {
    this(method, path, name, summary, query, result, media, operation, Optional.empty());
  }

  /** The same route, taking a body. */
  Route taking(Class<?> record) {
    return new Route(
        method, path, name, summary, query, result, media, operation, Optional.of(record));
  }

  /** A query parameter with one sentence about it. */
  public record Parameter(String name, String description) {}

  /** A route that is read and answers with JSON. */
  static Route get(
      String path,
      String name,
      String summary,
      List<Parameter> query,
      Type result,
      Function<Question, Future<Answer>> operation) {
    return new Route(
        HttpMethod.GET, path, name, summary, query, result, "application/json", operation);
  }

  /** A route that changes something and answers with JSON. */
  static Route post(
      String path,
      String name,
      String summary,
      Type result,
      Function<Question, Future<Answer>> operation) {
    return new Route(
        HttpMethod.POST, path, name, summary, List.of(), result, "application/json", operation);
  }

  /** The parts of {@code asked} by their names, where it fits this route's path. */
  Optional<Map<String, String>> match(List<String> asked) {
    List<String> template = List.of(path.substring(1).split("/"));
    if (template.size() != asked.size()) {
      return Optional.empty();
    }
    Map<String, String> parts = new HashMap<>();
    for (int i = 0; i < template.size(); i++) {
      String part = template.get(i);
      if (part.startsWith("{")) {
        parts.put(part.substring(1, part.length() - 1), asked.get(i));
      } else if (!part.equals(asked.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(parts);
  }
}
