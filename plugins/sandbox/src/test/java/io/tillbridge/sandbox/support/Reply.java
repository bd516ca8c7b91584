package io.tillbridge.sandbox.support;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpHeaders;
import java.util.List;

/** What the sandbox answered. */
public record Reply(int status, HttpHeaders headers, String body) {

  /** The body as an object. */
  public Fields fields() {
    return new Fields(JsonText.parse(body).asJsonObject());
  }

  /** The body as an array. */
  public JsonArray array() {
    return JsonText.parse(body).asJsonArray();
  }

  /** The elements of a collection in it. */
  public List<Fields> all(String collection) {
    return fields().objects(collection).stream().map(Fields::new).toList();
  }

  /** The only element of a collection in it. */
  public Fields one(String collection) {
    List<Fields> all = all(collection);
    if (all.size() != 1) {
      throw new AssertionError("Not one of " + collection + " in " + body);
    }
    return all.get(0);
  }

  /** A header, or nothing. */
  public String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /** All messages of the validation errors of an element. */
  public static List<String> problems(Fields element) {
    return element.objects("ValidationErrors").stream()
        .map((JsonObject error) -> error.getString("Message"))
        .toList();
  }

  /** All messages of a refused batch. */
  public List<String> problems() {
    return all("Elements").stream().flatMap(element -> problems(element).stream()).toList();
  }
}
