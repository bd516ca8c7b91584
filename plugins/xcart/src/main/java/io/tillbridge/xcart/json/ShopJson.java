package io.tillbridge.xcart.json;

import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * JSON text as a tree. Numbers keep the decimals they are written with. Safe for use by several
 * threads.
 */
public final class ShopJson {
  /** Deeper than any document of the shop, and far from exhausting a thread's stack. */
  private static final int DEEPEST = 64;

  private final JsonParserFactory parsers;

  /** Looks the JSON provider up once. */
  public ShopJson() {
    parsers = JsonProvider.provider().createParserFactory(Map.of());
  }

  /** The tree, or empty where the bytes are not one JSON text in UTF-8, or nest too deep. */
  public Optional<JsonValue> read(byte[] utf8) {
    if (depth(utf8) > DEEPEST) {
      return Optional.empty();
    }
    // From text, since a parser of a stream sets up buffers larger than most messages.
    String text = new String(utf8, StandardCharsets.UTF_8);
    try (JsonParser parser = parsers.createParser(new StringReader(text))) {
      parser.next();
      JsonValue value = parser.getValue();
      // A PHP warning printed after the document shows that the document is not to be relied on.
      return parser.hasNext() ? Optional.empty() : Optional.of(value);
    } catch (RuntimeException notJson) {
      // Not only JsonException: numbers beyond the parser's bounds throw what they like.
      return Optional.empty();
    }
  }

  /** Counted before parsing, as not every provider's parser has a limit of its own. */
  private static int depth(byte[] utf8) {
    int depth = 0;
    int deepest = 0;
    boolean quoted = false;
    for (int i = 0; i < utf8.length; i++) {
      byte at = utf8[i];
      if (quoted) {
        if (at == '\\') {
          i++;
        } else if (at == '"') {
          quoted = false;
        }
      } else if (at == '"') {
        quoted = true;
      } else if (at == '{' || at == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (at == '}' || at == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
