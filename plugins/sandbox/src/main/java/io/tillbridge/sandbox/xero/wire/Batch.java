package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Writing several things with one call. Where the caller asks for {@code summarizeErrors=false}
 * each element stands or falls alone and the answer is 200; otherwise one bad element refuses all.
 *
 * @param collection the name around the elements
 * @param idField the field with the identifier, which a refused element shows as zero
 * @param errorFlag the field that says an element has errors, or empty if there is none
 */
public record Batch(String collection, String idField, String errorFlag) {

  /** How one element fared. */
  public sealed interface Result {}

  /** It was written and is now shown so. */
  public record Written(JsonObject shown) implements Result {}

  /** It broke rules; nothing of it was written. */
  public record Refused(List<String> problems) implements Result {}

  /** Writes the elements of a call. */
  public Answer write(Books books, Call call, Function<Fields, Result> writer) {
    boolean summarize = call.query("summarizeErrors").map("true"::equals).orElse(true);
    List<JsonObject> written = new ArrayList<>();
    List<JsonObject> refused = new ArrayList<>();
    for (JsonObject element : elements(call)) {
      if (!summarize) {
        books.undo().keep();
      }
      Result result = writer.apply(new Fields(element));
      if (result instanceof Written good) {
        written.add(summarize ? good.shown() : marked(good.shown(), "OK", List.of()));
      } else if (result instanceof Refused bad) {
        if (!summarize) {
          books.undo().back();
          written.add(echo(element, bad.problems(), false));
        } else {
          refused.add(echo(element, bad.problems(), true));
        }
      }
    }
    if (!refused.isEmpty()) {
      books.undo().back();
      return XeroError.validation(refused);
    }
    books.undo().keep();
    return Envelope.of(books, collection, written);
  }

  /** The elements: in their collection, in a bare array, or one alone. */
  private List<JsonObject> elements(Call call) {
    JsonStructure body = call.json();
    JsonArray array;
    if (body instanceof JsonObject object) {
      JsonValue inside = object.get(collection);
      if (inside == null) {
        return List.of(object);
      }
      array = inside instanceof JsonArray many ? many : JsonText.array(List.of(inside));
    } else {
      array = body.asJsonArray();
    }
    if (array.isEmpty() || !array.stream().allMatch(JsonObject.class::isInstance)) {
      throw XeroError.request("JSON for post data was empty");
    }
    return array.getValuesAs(JsonObject.class);
  }

  private JsonObject echo(JsonObject element, List<String> problems, boolean summarize) {
    JsonObjectBuilder echo = JsonText.object(element);
    if (!idField.isEmpty() && new Fields(element).id(idField).isEmpty()) {
      echo.add(idField, new UUID(0, 0).toString());
    }
    JsonObject shown = echo.build();
    return summarize
        ? withProblems(JsonText.object(shown), problems).build()
        : marked(shown, "ERROR", problems);
  }

  private JsonObject marked(JsonObject shown, String status, List<String> problems) {
    JsonObjectBuilder marked = JsonText.object(shown).add("StatusAttributeString", status);
    return problems.isEmpty() ? marked.build() : withProblems(marked, problems).build();
  }

  private JsonObjectBuilder withProblems(JsonObjectBuilder shown, List<String> problems) {
    if (!errorFlag.isEmpty()) {
      shown.add(errorFlag, true);
    }
    return shown.add("ValidationErrors", XeroError.messages(problems));
  }
}
