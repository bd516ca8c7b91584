package io.tillbridge.sandbox.xero.setup;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Tracking;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.XeroError;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The operations on tracking categories; two may be active. */
public record TrackingCategories() {
  private static final String COLLECTION = "TrackingCategories";
  private static final Batch CATEGORIES = new Batch(COLLECTION, "TrackingCategoryID", "");
  private static final Batch OPTIONS = new Batch("Options", "TrackingOptionID", "");
  private static final int MOST_ACTIVE = 2;
  private static final int LONGEST = 100;

  /** GET of all. */
  public Answer list(Books books, Call call) {
    List<JsonObject> shown =
        books
            .tracking()
            .all()
            .filter(category -> call.yes("includeArchived") || active(category))
            .map(TrackingCategories::shown)
            .toList();
    return Envelope.of(books, COLLECTION, shown);
  }

  /** GET of one. */
  public Answer get(Books books, Call call) {
    return Envelope.of(books, COLLECTION, List.of(shown(found(books, call))));
  }

  /** PUT of a new category. */
  public Answer create(Books books, Call call) {
    return CATEGORIES.write(
        books,
        call,
        sent -> {
          String name = sent.filled("Name").orElse("");
          long active = books.tracking().all().filter(TrackingCategories::active).count();
          boolean known =
              books.tracking().all().anyMatch(found -> found.name().equalsIgnoreCase(name));
          if (name.isEmpty() || name.length() > LONGEST || known) {
            return new Batch.Refused(List.of("A tracking category needs a unique Name"));
          }
          if (active >= MOST_ACTIVE) {
            return new Batch.Refused(
                List.of("There can be no more than " + MOST_ACTIVE + " active categories"));
          }
          Tracking category = new Tracking(books.newId(), name, "ACTIVE", List.of());
          books.tracking().put(category.id(), category);
          return new Batch.Written(shown(category));
        });
  }

  /** PUT of new options of a category. */
  public Answer addOptions(Books books, Call call) {
    Tracking addressed = found(books, call);
    return OPTIONS.write(
        books,
        call,
        sent -> {
          String name = sent.filled("Name").orElse("");
          Tracking category = books.tracking().get(addressed.id()).orElse(addressed);
          if (name.isEmpty() || name.length() > LONGEST || category.option(name).isPresent()) {
            return new Batch.Refused(List.of("A tracking option needs a unique Name"));
          }
          Tracking.Option option = new Tracking.Option(books.newId(), name, "ACTIVE");
          List<Tracking.Option> options = new ArrayList<>(category.options());
          options.add(option);
          books
              .tracking()
              .put(
                  category.id(),
                  new Tracking(
                      category.id(), category.name(), category.status(), List.copyOf(options)));
          return new Batch.Written(option(category, option));
        });
  }

  private static boolean active(Tracking category) {
    return category.status().equals("ACTIVE");
  }

  private static Tracking found(Books books, Call call) {
    return Fields.uuid(call.param("id"))
        .flatMap(books.tracking()::get)
        .orElseThrow(XeroError::notFound);
  }

  private static JsonObject shown(Tracking category) {
    JsonArrayBuilder options = JsonText.array();
    category.options().forEach(option -> options.add(option(category, option)));
    return JsonText.object()
        .add("Name", category.name())
        .add("Status", category.status())
        .add("TrackingCategoryID", category.id().toString())
        .add("Options", options)
        .build();
  }

  private static JsonObject option(Tracking category, Tracking.Option option) {
    return JsonText.object()
        .add("TrackingOptionID", option.id().toString())
        .add("Name", option.name())
        .add("Status", option.status())
        .add("TrackingCategoryID", category.id().toString())
        .build();
  }
}
