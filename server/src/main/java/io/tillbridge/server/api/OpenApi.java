package io.tillbridge.server.api;

import io.vertx.core.Future;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Draws the OpenAPI 3.1 document from the table of routes. */
final class OpenApi {
  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private OpenApi() {}

  /** The route that answers with the document, itself in it. */
  static Route route(List<Route> others) {
    List<Route> all = new ArrayList<>(others);
    Route route =
        Route.get(
            "/openapi.json",
            "openApi",
            "This document.",
            List.of(),
            JsonObject.class,
            question -> Future.succeededFuture(new Answer.Body(document(all))));
    all.add(route);
    return route;
  }

  static JsonObject document(List<Route> routes) {
    Schemas schemas = new Schemas();
    JsonObject problem = schemas.of(Problem.class);
    Map<String, JsonObjectBuilder> paths = new LinkedHashMap<>();
    for (Route route : routes) {
      paths
          .computeIfAbsent(Api.PREFIX + route.path(), p -> Json.createObjectBuilder())
          .add(route.method().name().toLowerCase(Locale.ROOT), operation(route, schemas, problem));
    }
    JsonObjectBuilder all = Json.createObjectBuilder();
    paths.forEach(all::add);
    return Json.createObjectBuilder()
        .add("openapi", "3.1.0")
        .add(
            "info",
            Json.createObjectBuilder()
                .add("title", "Tillbridge")
                .add("version", "1")
                .add("description", "Orders on their way from a shop to its ledger."))
        .add(
            "security",
            Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("token", Json.createArrayBuilder())))
        .add("paths", all)
        .add(
            "components",
            Json.createObjectBuilder()
                .add("schemas", schemas.components())
                .add(
                    "securitySchemes",
                    Json.createObjectBuilder()
                        .add(
                            "token",
                            Json.createObjectBuilder()
                                .add("type", "http")
                                .add("scheme", "bearer"))))
        .build();
  }

  /** A refusal, RFC 9457. */
  record Problem(String type, String title, int status, String detail, String instance) {}

  private static JsonObjectBuilder operation(Route route, Schemas schemas, JsonObject problem) {
    JsonArrayBuilder parameters = Json.createArrayBuilder();
    Matcher parts = PART.matcher(route.path());
    while (parts.find()) {
      parameters.add(parameter(parts.group(1), "path", "").add("required", true));
    }
    for (Route.Parameter query : route.query()) {
      parameters.add(parameter(query.name(), "query", query.description()));
    }
    JsonObjectBuilder operation = Json.createObjectBuilder();
    route
        .body()
        .ifPresent(
            body ->
                operation.add(
                    "requestBody",
                    Json.createObjectBuilder()
                        .add("required", true)
                        .add("content", content("application/json", schemas.of(body)))));
    return operation
        .add("operationId", route.name())
        .add("summary", route.summary())
        .add("parameters", parameters)
        .add(
            "responses",
            Json.createObjectBuilder()
                .add("200", response(route.summary(), route.media(), schemas.of(route.result())))
                .add("default", response("A refusal.", "application/problem+json", problem)));
  }

  private static JsonObjectBuilder parameter(String name, String in, String description) {
    JsonObjectBuilder parameter =
        Json.createObjectBuilder()
            .add("name", name)
            .add("in", in)
            .add("schema", Json.createObjectBuilder().add("type", "string"));
    return description.isEmpty() ? parameter : parameter.add("description", description);
  }

  private static JsonObjectBuilder response(String description, String media, JsonObject schema) {
    return Json.createObjectBuilder()
        .add("description", description)
        .add("content", content(media, schema));
  }

  private static JsonObjectBuilder content(String media, JsonObject schema) {
    return Json.createObjectBuilder().add(media, Json.createObjectBuilder().add("schema", schema));
  }
}
