package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** What is around every good answer. */
public final class Envelope {
  private Envelope() {}

  /** An answer with one collection in it. */
  public static Answer of(Books books, String collection, List<JsonObject> elements) {
    return of(books, collection, elements, Optional.empty());
  }

  /** An answer with a page of a collection in it. */
  public static Answer of(
      Books books, String collection, List<JsonObject> elements, Optional<JsonObject> pagination) {
    JsonObjectBuilder envelope =
        JsonText.object()
            .add("Id", books.newId().toString())
            .add("Status", "OK")
            .add("ProviderName", "Tillbridge sandbox")
            .add("DateTimeUTC", "/Date(" + books.clock().millis() + ")/");
    pagination.ifPresent(page -> envelope.add("pagination", page));
    return Answer.json(200, envelope.add(collection, JsonText.array(elements)).build());
  }
}
