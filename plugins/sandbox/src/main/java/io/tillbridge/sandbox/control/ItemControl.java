package io.tillbridge.sandbox.control;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Item;
import jakarta.json.JsonObject;
import java.util.Optional;

/** Changes items as people do in Xero's own pages, where stock can be counted too. */
record ItemControl(Books books) {

  Optional<JsonObject> change(Fields told) {
    return told.filled("Code")
        .flatMap(books::item)
        .map(
            item -> {
              JsonObject fields = JsonText.merge(item.fields(), told.object());
              books
                  .items()
                  .put(
                      item.id(), new Item(item.id(), item.code(), fields, books.clock().instant()));
              return fields;
            });
  }
}
