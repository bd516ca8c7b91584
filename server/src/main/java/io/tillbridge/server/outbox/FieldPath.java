package io.tillbridge.server.outbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills a field of a document by its path, like {@code Contact.ContactID} or {@code Lines[0].Id}.
 */
final class FieldPath {
  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Pattern STEP = Pattern.compile("([^.\\[]+)(?:\\[(\\d+)])?(?:\\.(.+))?");

  private FieldPath() {}

  /** The document with the field set; objects on the way are made where they are missing. */
  static JsonObject set(JsonObject document, String path, String value) {
    Matcher step = STEP.matcher(path);
    if (!step.matches()) {
      throw new IllegalArgumentException("'" + path + "' is not a path like Contact.ContactID");
    }
    String name = step.group(1);
    JsonValue before = document.get(name);
    JsonValue after;
    if (step.group(2) == null) {
      after = inside(before, step.group(3), value);
    } else {
      int place = Integer.parseInt(step.group(2));
      if (!(before instanceof JsonArray array) || place >= array.size()) {
        throw new IllegalArgumentException("the document has no " + path + " to be filled");
      }
      JsonArrayBuilder filled = JSON.createArrayBuilder(array);
      filled.set(place, inside(array.get(place), step.group(3), value));
      after = filled.build();
    }
    JsonObjectBuilder whole = JSON.createObjectBuilder(document);
    return whole.add(name, after).build();
  }

  private static JsonValue inside(@Nullable JsonValue before, @Nullable String rest, String value) {
    if (rest == null) {
      return JSON.createValue(value);
    }
    JsonObject object = before instanceof JsonObject found ? found : JsonObject.EMPTY_JSON_OBJECT;
    return set(object, rest, value);
  }
}
