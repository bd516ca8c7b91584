package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Line;
import io.tillbridge.sandbox.xero.books.Tracking;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads which tracking options a line chooses; a line has two categories at most. */
record ChoiceReader(Books books) {
  private static final int MOST = 2;

  List<Line.Choice> read(List<JsonObject> sent, List<String> problems) {
    if (sent.size() > MOST) {
      problems.add("A line item can have at most " + MOST + " tracking categories");
    }
    List<Line.Choice> choices = new ArrayList<>();
    for (JsonObject choice : sent) {
      Fields fields = new Fields(choice);
      Optional<Tracking> category = category(fields);
      Optional<Tracking.Option> option = category.flatMap(found -> option(found, fields));
      if (category.isPresent() && option.isPresent()) {
        choices.add(
            new Line.Choice(
                category.get().id(),
                option.get().id(),
                category.get().name(),
                option.get().name()));
      } else {
        problems.add(
            "The tracking category '"
                + fields.text("Name").orElse("")
                + "' has no option '"
                + fields.text("Option").orElse("")
                + "'");
      }
    }
    return List.copyOf(choices);
  }

  private Optional<Tracking> category(Fields choice) {
    return choice
        .id("TrackingCategoryID")
        .flatMap(books.tracking()::get)
        .or(
            () ->
                books
                    .tracking()
                    .all()
                    .filter(found -> found.name().equalsIgnoreCase(choice.text("Name").orElse("")))
                    .findFirst());
  }

  private static Optional<Tracking.Option> option(Tracking category, Fields choice) {
    return choice
        .id("TrackingOptionID")
        .flatMap(id -> category.options().stream().filter(o -> o.id().equals(id)).findFirst())
        .or(() -> choice.filled("Option").flatMap(category::option));
  }
}
