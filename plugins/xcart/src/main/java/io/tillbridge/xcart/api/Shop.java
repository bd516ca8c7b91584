package io.tillbridge.xcart.api;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.vertx.core.Future;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store's documents. Every future fails with {@link NotTold} alone. */
public final class Shop {
  /** The most the API gives at once ("X-Cart 5.5 API reference", pagination). */
  private static final int PAGE = 100;

  private static final int MOST_PAGES = 20;

  private final ShopApi api;

  /** Asks by {@code api}. */
  public Shop(ShopApi api) {
    this.api = api;
  }

  /** One document; one that isn't there fails with {@link Reading.Missing}. */
  public Future<JsonObject> object(String path) {
    return told(path)
        .compose(
            json ->
                json instanceof JsonObject object
                    ? Future.succeededFuture(object)
                    : Future.failedFuture(unusable(path, "is not a JSON object")));
  }

  /** A page of a collection, from 1. */
  public Future<Page> page(String path, int page) {
    return told(path + "?itemsPerPage=" + PAGE + "&page=" + page)
        .compose(
            json -> {
              List<JsonValue> entries = entries(json);
              List<JsonObject> objects =
                  entries.stream()
                      .filter(JsonObject.class::isInstance)
                      .map(JsonValue::asJsonObject)
                      .toList();
              return objects.size() < entries.size()
                  ? Future.failedFuture(unusable(path, "is not a list of JSON objects"))
                  : Future.succeededFuture(new Page(objects, objects.size() >= PAGE));
            });
  }

  /** A page of documents, and whether there may be another. */
  public record Page(List<JsonObject> objects, boolean more) {}

  /** Changes one document; what the body leaves out stays. */
  public Future<ShopAnswer> change(String path, JsonObject body) {
    return api.put(path, body);
  }

  /** Every document of a collection, page by page. */
  public Future<List<JsonObject>> objects(String path) {
    return pages(path, 1, new LinkedHashMap<>());
  }

  /**
   * One page of a collection; empty where the store fails at it (500), as it does where it can't
   * show a document of the page.
   *
   * @param query begins with {@code ?}; page and size are added
   */
  public Future<Optional<List<JsonObject>>> page(String path, String query, int page, int size) {
    String whole = path + query + "&itemsPerPage=" + size + "&page=" + page;
    return api.get(whole)
        .compose(
            answer -> {
              if (answer instanceof ShopAnswer.Failed failed && failed.broken()) {
                return Future.succeededFuture(Optional.<List<JsonObject>>empty());
              }
              return told(answer)
                  .compose(
                      json -> {
                        List<JsonObject> rows = new ArrayList<>();
                        for (JsonValue entry : entries(json)) {
                          if (!(entry instanceof JsonObject object)) {
                            return Future.failedFuture(
                                unusable(path, "is not a list of JSON objects"));
                          }
                          rows.add(object);
                        }
                        return Future.succeededFuture(Optional.of(List.copyOf(rows)));
                      });
            });
  }

  /** Whether the store fails (500) at showing one document. */
  public Future<Boolean> breaksAt(String path) {
    return api.get(path)
        .compose(
            answer -> {
              if (answer instanceof ShopAnswer.Failed failed) {
                return failed.broken()
                    ? Future.succeededFuture(true)
                    : Future.failedFuture(new NotTold(failed.reading()));
              }
              return Future.succeededFuture(false);
            });
  }

  private Future<List<JsonObject>> pages(String path, int page, Map<String, JsonObject> soFar) {
    if (page > MOST_PAGES) {
      return Future.failedFuture(unusable(path, "does not end after " + MOST_PAGES + " pages"));
    }
    return told(path + "?itemsPerPage=" + PAGE + "&page=" + page)
        .compose(
            json -> {
              List<JsonValue> entries = entries(json);
              int before = soFar.size();
              for (JsonValue entry : entries) {
                if (!(entry instanceof JsonObject object)) {
                  return Future.failedFuture(unusable(path, "is not a list of JSON objects"));
                }
                soFar.put(String.valueOf(object.getOrDefault("id", object)), object);
              }
              // A store that pays no heed to the page gives the same again: nothing new ends it.
              boolean more = entries.size() >= PAGE && soFar.size() > before;
              return more
                  ? pages(path, page + 1, soFar)
                  : Future.succeededFuture(List.copyOf(soFar.values()));
            });
  }

  /** A bare array, or what API Platform wraps around one for JSON-LD; else the value itself. */
  private static List<JsonValue> entries(JsonValue json) {
    JsonValue list =
        json instanceof JsonObject object ? object.getOrDefault("hydra:member", json) : json;
    return list instanceof JsonArray array ? new ArrayList<>(array) : List.of(JsonValue.NULL);
  }

  private Future<JsonValue> told(String path) {
    return api.get(path).compose(Shop::told);
  }

  private static Future<JsonValue> told(ShopAnswer answer) {
    if (answer instanceof ShopAnswer.Told told) {
      return Future.succeededFuture(told.json());
    }
    return Future.failedFuture(
        new NotTold(
            answer instanceof ShopAnswer.NotThere gone
                ? new Reading.Missing(gone.why())
                : ((ShopAnswer.Failed) answer).reading()));
  }

  private static NotTold unusable(String path, String what) {
    return new NotTold(
        new Reading.Unusable(List.of(Problem.of("the store's answer to " + path + " " + what))));
  }
}
