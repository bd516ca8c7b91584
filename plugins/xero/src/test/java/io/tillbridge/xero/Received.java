package io.tillbridge.xero;

import io.vertx.core.MultiMap;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;

/** A request as it reached the server. */
record Received(String method, String path, MultiMap query, MultiMap headers, String body) {

  String header(String name) {
    String value = headers.get(name);
    return value == null ? "" : value;
  }

  String query(String name) {
    String value = query.get(name);
    return value == null ? "" : value;
  }

  /** The documents of a batch. */
  List<JsonObject> documents() {
    String collection = path.substring(path.lastIndexOf('/') + 1);
    return Json.createReader(new StringReader(body))
        .readObject()
        .getJsonArray(collection)
        .getValuesAs(JsonObject.class);
  }
}
