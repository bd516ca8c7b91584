package io.tillbridge.server.store;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** JSON as it lies in the store. */
public final class JsonText {
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonText() {}

  /** The object that a text holds. */
  public static JsonObject object(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  /** The array that a text holds. */
  public static JsonArray array(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
