package io.tillbridge.sandbox.http;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonStructure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An HTTP request as a value.
 *
 * @param method the method in capitals
 * @param path the path, decoded
 * @param rawQuery the query as sent, or empty
 * @param query the query's parameters, decoded
 * @param headers the request's headers
 * @param params the parameters in the path
 * @param body the whole body
 */
public record Call(
    String method,
    String path,
    String rawQuery,
    MultiMap query,
    MultiMap headers,
    Map<String, String> params,
    Buffer body) {
  private static final Pattern COMMA = Pattern.compile(",");

  /** Takes the request out of its context; the body must have been read. */
  public static Call of(RoutingContext context) {
    var request = context.request();
    Buffer body = context.body() == null ? null : context.body().buffer();
    return new Call(
        request.method().name(),
        request.path(),
        request.query() == null ? "" : request.query(),
        context.queryParams(),
        request.headers(),
        context.pathParams(),
        body == null ? Buffer.buffer() : body);
  }

  /** A query parameter, if it has a value. */
  public Optional<String> query(String name) {
    return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
  }

  /** A query parameter as a whole number. */
  public Optional<Integer> number(String name) {
    return query(name).filter(text -> text.matches("-?\\d{1,9}")).map(Integer::valueOf);
  }

  /** A query parameter as a list parted by commas. */
  public List<String> list(String name) {
    return query(name)
        .map(text -> COMMA.splitAsStream(text).map(String::strip).toList())
        .orElse(List.of());
  }

  /** Whether a query parameter says true. */
  public boolean yes(String name) {
    return query(name).map("true"::equalsIgnoreCase).orElse(false);
  }

  /** A header, if it was sent, even if empty. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A parameter of the path. */
  public String param(String name) {
    return Optional.ofNullable(params.get(name)).orElse("");
  }

  /**
   * The body as JSON.
   *
   * @throws Refusal 400 if it isn't
   */
  public JsonStructure json() {
    try {
      return JsonText.parse(body.toString());
    } catch (JsonException unreadable) {
      throw Refusal.badRequest("The body is not JSON: " + unreadable.getMessage(), unreadable);
    }
  }

  /**
   * The body as a JSON object.
   *
   * @throws Refusal 400 if it isn't
   */
  public Fields fields() {
    if (json() instanceof JsonObject object) {
      return new Fields(object);
    }
    throw new Refusal(Refusal.message(400, "The body must be a JSON object."));
  }
}
