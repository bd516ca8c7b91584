package io.tillbridge.sandbox.xero.wire;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.xero.books.Books;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a collection is listed: filtered, in order of change, by pages.
 *
 * @param collection the name in the envelope
 * @param updated when a thing last changed
 * @param id its identifier
 * @param full how it is shown on a page, or where there is no paging
 * @param brief how it is shown in a list without pages
 * @param paging whether the collection has pages
 * @param <T> what is listed
 */
public record Listing<T>(
    String collection,
    Function<T, Instant> updated,
    Function<T, UUID> id,
    Function<T, JsonObject> full,
    Function<T, JsonObject> brief,
    boolean paging) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  /** Lists things. */
  public Answer list(Books books, Stream<T> things, Call call) {
    Predicate<T> wanted = since(call).and(where(call));
    Comparator<T> order = Comparator.comparing(updated).thenComparing(t -> id.apply(t).toString());
    List<T> found = things.filter(wanted).sorted(order).toList();
    Optional<Page> page = paging ? Page.of(call) : Optional.empty();
    Function<T, JsonObject> shown =
        !paging || (page.isPresent() && !call.yes("summaryOnly")) ? full : brief;
    Stream<JsonObject> elements =
        page.map(p -> p.of(sorted(found, call))).orElseGet(() -> sorted(found, call)).stream()
            .map(shown);
    return Envelope.of(books, collection, elements.toList(), page.map(p -> p.shown(found.size())));
  }

  /** Sorts by one field as it is shown, where {@code order} asks for it. */
  private List<T> sorted(List<T> found, Call call) {
    Optional<String> order = call.query("order");
    if (order.isEmpty()) {
      return found;
    }
    List<String> words = SPACES.splitAsStream(order.get().strip()).toList();
    Comparator<T> byField =
        Comparator.comparing(
            t -> {
              var value = brief.apply(t).get(words.get(0));
              return value == null ? "" : value.toString();
            });
    boolean falling = words.size() > 1 && words.get(1).toUpperCase(Locale.ROOT).startsWith("DESC");
    return found.stream().sorted(falling ? byField.reversed() : byField).toList();
  }

  private Predicate<T> since(Call call) {
    Optional<Instant> since = call.header("If-Modified-Since").flatMap(XeroDate::since);
    return thing ->
        since.isEmpty()
            || !updated.apply(thing).isBefore(since.get().truncatedTo(ChronoUnit.SECONDS));
  }

  private Predicate<T> where(Call call) {
    Optional<Predicate<JsonObject>> where = call.query("where").map(Filter::parse);
    return thing -> where.isEmpty() || where.get().test(brief.apply(thing));
  }
}
