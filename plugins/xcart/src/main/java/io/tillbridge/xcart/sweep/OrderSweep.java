package io.tillbridge.xcart.sweep;

import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.api.Shop;
import io.vertx.core.Future;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds orders that are new or changed. Where the store filters by the date of change (as of 5.5.1)
 * one list tells all. X-Cart 5.5.0 ignores that filter and gives everything, which is found out by
 * looking at what came: there, the list of new orders and then that of orders by last change are
 * walked. Safe for use by several threads.
 */
public final class OrderSweep implements Sweeps {
  /** A change may show a while after its date: one transaction of the store may outlast another. */
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  private final OrderList list;
  private final boolean skipUnfinished;
  private volatile boolean filters = true;

  /** Sweeps {@code shop}; checkouts that were never placed are left out where so wanted. */
  public OrderSweep(Shop shop, boolean skipUnfinished) {
    this.list = new OrderList(shop);
    this.skipUnfinished = skipUnfinished;
  }

  @Override
  public String since(DocumentKind kind, Instant time) {
    return Cursor.since(time).text();
  }

  @Override
  public Future<Page> sweep(DocumentKind kind, String cursor) {
    Cursor at = Cursor.of(cursor);
    Cursor.Walk walk = at.walk().orElseGet(() -> begun(at));
    return list.step(walk.listing(), walk.place(), 0)
        .map(step -> page(at, walk, step))
        .recover(OrderSweep::failure);
  }

  @Override
  public Future<Page> created(DocumentKind kind, Instant from, Instant to, String cursor) {
    Place place = cursor.isEmpty() ? Place.at(from.getEpochSecond()) : Place.of(json(cursor));
    return list.step(Listing.PLACED, place, to.getEpochSecond())
        .map(
            step -> {
              if (step.unfiltered()) {
                throw new RemoteFailure(
                    new Outcome.Rejected(
                        List.of(
                            new Problem(
                                "date",
                                "the store does not list orders by their date",
                                "look whether a module changes its API")),
                        ""));
              }
              List<Row> within =
                  step.rows().stream().filter(row -> row.created().isBefore(to)).toList();
              return new Page(
                  notices(within, step.poison()), step.next().json().toString(), !step.end());
            })
        .recover(OrderSweep::failure);
  }

  private Cursor.Walk begun(Cursor at) {
    Place from = Place.at(Math.max(0, at.since() - OVERLAP.toSeconds()));
    return new Cursor.Walk(filters ? Listing.CHANGED : Listing.PLACED, from);
  }

  private Page page(Cursor at, Cursor.Walk walk, Step step) {
    if (step.unfiltered() && walk.listing() == Listing.CHANGED) {
      filters = false;
      Place again = begun(at).place();
      return new Page(List.of(), at.on(Listing.PLACED, again, 0).text(), true);
    }
    List<Notice> notices = notices(step.rows(), step.poison());
    // Of two lists, that by change ends the sweep and tells how far it came.
    long newest =
        walk.listing() == Listing.PLACED
            ? 0
            : step.rows().stream().mapToLong(row -> row.changed().getEpochSecond()).max().orElse(0);
    if (!step.end()) {
      return new Page(notices, at.on(walk.listing(), step.next(), newest).text(), true);
    }
    if (walk.listing() == Listing.PLACED) {
      Place from = begun(at).place();
      return new Page(notices, at.on(Listing.NEWEST_FIRST, from, 0).text(), true);
    }
    return new Page(notices, at.ended(newest).text(), false);
  }

  private List<Notice> notices(List<Row> rows, List<Poison> poison) {
    List<Notice> notices = new ArrayList<>();
    for (Row row : rows) {
      if (!row.id().isEmpty() && !(skipUnfinished && row.unfinished())) {
        notices.add(
            new Notice(
                "sweep " + row.id() + " " + row.changed().getEpochSecond(),
                "order.swept",
                new Subject(DocumentKind.ORDER, row.id(), JsonValue.EMPTY_JSON_OBJECT),
                row.created(),
                row.changed()));
      }
    }
    poison.forEach(each -> notices.add(each.notice()));
    return notices;
  }

  private static Future<Page> failure(Throwable thrown) {
    if (!(thrown instanceof NotTold notTold)) {
      return Future.failedFuture(thrown);
    }
    Reading reading = notTold.reading();
    Outcome outcome;
    if (reading instanceof Reading.Retry retry) {
      outcome = new Outcome.Retry(retry.after(), retry.why());
    } else if (reading instanceof Reading.Blocked blocked) {
      outcome = new Outcome.Blocked(blocked.blockage());
    } else if (reading instanceof Reading.Unusable unusable) {
      outcome = new Outcome.Rejected(unusable.problems(), "");
    } else {
      outcome =
          new Outcome.Rejected(
              List.of(
                  new Problem(
                      "",
                      "the store has no list of orders",
                      "see that storeUrl points to an X-Cart 5.5 store")),
              "");
    }
    return Future.failedFuture(new RemoteFailure(outcome));
  }

  private static JsonObject json(String cursor) {
    try (JsonReader reader = Json.createReader(new StringReader(cursor))) {
      return reader.readObject();
    }
  }
}
