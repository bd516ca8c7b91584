package io.tillbridge.server.api;

import io.tillbridge.server.api.Answer.Question;
import io.tillbridge.server.http.HttpProblem;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers requests below {@code /api/v1} by the table of routes. */
public final class Api implements Handler<HttpServerRequest> {
  /** Where the API is. */
  public static final String PREFIX = "/api/v1";

  private static final Logger LOG = LoggerFactory.getLogger(Api.class);
  private final List<Route> routes;

  /** The routes' own OpenAPI document is added to them. */
  public Api(List<Route> routes) {
    List<Route> all = new ArrayList<>(routes);
    all.add(OpenApi.route(all));
    this.routes = List.copyOf(all);
  }

  /** Every route. */
  public List<Route> routes() {
    return routes;
  }

  @Override
  public void handle(HttpServerRequest request) {
    Optional<List<String>> asked = segments(request.path());
    if (asked.isEmpty()) {
      HttpProblem.badRequest("The address can't be decoded.").answer(request);
      return;
    }
    Set<String> methods = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> parts = route.match(asked.get());
      if (parts.isPresent()) {
        if (route.method().equals(request.method())) {
          answer(route, new Question(request, parts.get()));
          return;
        }
        methods.add(route.method().name());
      }
    }
    if (methods.isEmpty()) {
      HttpProblem.notFound("The API has no such address; see " + PREFIX + "/openapi.json.")
          .answer(request);
    } else {
      request.response().putHeader(HttpHeaders.ALLOW, String.join(", ", methods));
      new HttpProblem(
              405,
              "method-not-allowed",
              "Not that method",
              "Here it takes " + String.join(" or ", methods) + ".")
          .answer(request);
    }
  }

  private static void answer(Route route, Question question) {
    HttpServerRequest request = question.request();
    try {
      route
          .operation()
          .apply(question)
          .onComplete(answer -> write(route, request, answer), failure -> failed(request, failure));
    } catch (IllegalArgumentException e) {
      HttpProblem.badRequest(String.valueOf(e.getMessage())).answer(request);
    } catch (RuntimeException e) {
      failed(request, e);
    }
  }

  private static void write(Route route, HttpServerRequest request, Answer answer) {
    if (answer instanceof Answer.Body body) {
      if (!request.response().closed()) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, route.media());
        request.response().end(Buffer.buffer(Json.of(body.value()).toString()));
      }
    } else if (answer instanceof Answer.Refusal refusal) {
      refusal.problem().answer(request);
    }
  }

  private static void failed(HttpServerRequest request, Throwable failure) {
    if (failure instanceof IllegalArgumentException) {
      HttpProblem.badRequest(String.valueOf(failure.getMessage())).answer(request);
      return;
    }
    LOG.error("{} {} failed", request.method(), request.path(), failure);
    HttpProblem.failure().answer(request);
  }

  private static Optional<List<String>> segments(String path) {
    try {
      if (!path.startsWith(PREFIX + "/")) {
        return Optional.of(List.of());
      }
      return Optional.of(
          Arrays.stream(path.substring(PREFIX.length()).split("/"))
              .filter(part -> !part.isEmpty())
              .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
              .toList());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
