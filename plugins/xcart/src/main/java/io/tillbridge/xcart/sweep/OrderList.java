package io.tillbridge.xcart.sweep;

import io.tillbridge.spi.connector.Reading;
import io.tillbridge.xcart.api.NotTold;
import io.tillbridge.xcart.api.Shop;
import io.vertx.core.Future;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Walks a list of orders. One order that the store can't show (a deleted product, a status without
 * a code) makes it fail at every page with that order: such a page is halved down to the one order,
 * which is passed over. Every future fails with {@link NotTold} alone.
 */
final class OrderList {
  /** More in a row, and it is the store that fails and not the orders. */
  private static final int MOST_POISON = 3;

  /** Ids on either side of a gap that are tried to find which order it is. */
  private static final int MOST_TRIED = 40;

  private static final int TRIED_BESIDE = 10;

  private final Shop shop;

  OrderList(Shop shop) {
    this.shop = shop;
  }

  /** The page at {@code place}; {@code to} in seconds since 1970, exclusive, 0 for none. */
  Future<Step> step(Listing listing, Place place, long to) {
    return step(listing, place, to, 0);
  }

  private Future<Step> step(Listing listing, Place place, long to, int poison) {
    long from = place.from();
    return shop.page("/orders", listing.query(from, to), place.page(), place.size())
        .compose(
            answer -> {
              if (answer.isPresent()) {
                return walked(listing, place, answer.get(), poison);
              }
              if (place.size() > 1) {
                return step(listing, place.narrowed(), to, poison);
              }
              return poison == MOST_POISON
                  ? Future.failedFuture(
                      new NotTold(
                          new Reading.Retry(
                              Duration.ofMinutes(1),
                              "the store, asked for its orders, answered 500 to every page")))
                  : step(listing, place.pastOne(), to, poison + 1);
            });
  }

  private Future<Step> walked(Listing listing, Place place, List<JsonObject> page, int poison) {
    List<Row> rows = page.stream().map(Row::of).toList();
    boolean unfiltered =
        listing != Listing.NEWEST_FIRST
            && rows.stream().anyMatch(row -> listing.date(row) < place.from());
    if (unfiltered) {
      return Future.succeededFuture(new Step(List.of(), List.of(), place, true, true));
    }
    List<Row> wanted = rows.stream().filter(row -> listing.date(row) >= place.from()).toList();
    boolean end = rows.size() < place.size() || wanted.size() < rows.size();
    Place next = end ? place : next(listing, place, rows);
    return poison(listing, place, rows, poison)
        .map(found -> new Step(wanted, found, next, end, false));
  }

  private static Place next(Listing listing, Place place, List<Row> rows) {
    Row last = rows.get(rows.size() - 1);
    long date = listing.date(last);
    boolean keyed = listing != Listing.NEWEST_FIRST && place.size() == Place.FULL;
    return keyed && date > place.from()
        ? place.onFrom(last, date)
        : place.past(rows.size(), last, date);
  }

  /** Which orders stand where the store failed: those between their neighbours, one by one. */
  private Future<List<Poison>> poison(Listing listing, Place place, List<Row> rows, int count) {
    if (count == 0) {
      return Future.succeededFuture(List.of());
    }
    String after = place.lastId();
    String before = rows.isEmpty() ? "" : rows.get(0).id();
    Set<String> listed = rows.stream().map(Row::id).collect(Collectors.toSet());
    listed.add(after);
    List<Long> candidates =
        candidates(after, before).stream().filter(id -> !listed.contains("" + id)).toList();
    return broken(candidates, 0, count, new ArrayList<>())
        .map(
            ids -> {
              boolean rising = listing != Listing.NEWEST_FIRST;
              String older = rising ? after : before;
              String newer = rising ? before : after;
              List<Poison> found = new ArrayList<>();
              ids.forEach(id -> found.add(new Poison(id, older, newer, place.lastDate())));
              if (ids.size() < count) {
                found.add(new Poison("", older, newer, place.lastDate()));
              }
              return found;
            });
  }

  /** Between two neighbours that are near each other; beside them where they are not. */
  private static Set<Long> candidates(String after, String before) {
    List<Long> ends = Stream.of(after, before).flatMap(id -> number(id).stream()).sorted().toList();
    Set<Long> ids = new TreeSet<>();
    if (ends.size() == 2 && ends.get(1) - ends.get(0) <= MOST_TRIED) {
      LongStream.range(ends.get(0), ends.get(1)).forEach(ids::add);
    } else {
      ends.forEach(
          end -> LongStream.rangeClosed(end - TRIED_BESIDE, end + TRIED_BESIDE).forEach(ids::add));
    }
    ids.removeIf(id -> id < 1);
    return ids;
  }

  private static Optional<Long> number(String id) {
    return id.matches("\\d{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }

  private Future<List<String>> broken(List<Long> ids, int at, int wanted, List<String> found) {
    if (at == ids.size() || found.size() == wanted) {
      return Future.succeededFuture(found);
    }
    return shop.breaksAt("/orders/" + ids.get(at))
        .compose(
            breaks -> {
              if (breaks) {
                found.add("" + ids.get(at));
              }
              return broken(ids, at + 1, wanted, found);
            });
  }
}
