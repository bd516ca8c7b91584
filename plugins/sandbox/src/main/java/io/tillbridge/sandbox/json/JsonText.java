package io.tillbridge.sandbox.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.util.Collection;
import java.util.Map;

/**
 * JSON text to values and back. Numbers are {@link java.math.BigDecimal} throughout.
 *
 * <p>The provider is looked up once: {@link jakarta.json.Json} asks the service loader on each
 * call.
 */
public final class JsonText {
  private static final JsonProvider PROVIDER = JsonProvider.provider();
  private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

  private JsonText() {}

  /**
   * Reads an object or an array.
   *
   * @throws JsonException if the text is neither
   */
  public static JsonStructure parse(String text) {
    try (var reader = READERS.createReader(new StringReader(text))) {
      return reader.read();
    }
  }

  /** An empty object to fill. */
  public static JsonObjectBuilder object() {
    return PROVIDER.createObjectBuilder();
  }

  /** A copy of an object, to change. */
  public static JsonObjectBuilder object(JsonObject from) {
    return PROVIDER.createObjectBuilder(from);
  }

  /** An empty array to fill. */
  public static JsonArrayBuilder array() {
    return PROVIDER.createArrayBuilder();
  }

  /** An array of these values. */
  public static JsonArray array(Collection<? extends JsonValue> values) {
    JsonArrayBuilder array = array();
    values.forEach(array::add);
    return array.build();
  }

  /** A text as a JSON value. */
  public static JsonValue text(String value) {
    return PROVIDER.createValue(value);
  }

  /** RFC 7396: what the patch names is replaced, null removes, the rest stays. */
  public static JsonObject merge(JsonObject target, JsonObject patch) {
    return PROVIDER.createMergePatch(patch).apply(target).asJsonObject();
  }
}
