package io.tillbridge.xero.http;

import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON to bytes and back, numbers exact. */
public final class JsonText {
  private static final JsonProvider JSON = JsonProvider.provider();

  private JsonText() {}

  /** The JSON in {@code body}, empty where it is none: a gateway's page, or cut short. */
  public static Optional<JsonValue> read(Buffer body) {
    String text = body.toString(StandardCharsets.UTF_8);
    try (JsonReader reader = JSON.createReader(new StringReader(text))) {
      return Optional.of(reader.readValue());
    } catch (RuntimeException beyondReading) {
      // Not only JsonException: the parser's own bounds on depth and length of numbers throw
      // others.
      return Optional.empty();
    }
  }

  /** Where JSON is made. Looking the provider up each time would search the class path. */
  public static JsonProvider provider() {
    return JSON;
  }
}
