package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.connection.ContactLookup;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads what meets any of several conditions, where Xero has no list parameter for them. */
final class Conditions {
  private final ApiReader reader;
  private final ContactLookup lookup;

  Conditions(ApiReader reader, ContactLookup lookup) {
    this.reader = reader;
    this.lookup = lookup;
  }

  /** Everything of a collection that meets one of the conditions. */
  Future<List<Element>> any(String collection, Query query, List<String> conditions) {
    Future<List<Element>> all = Future.succeededFuture(List.of());
    for (List<String> group : grouped(conditions.stream().distinct().toList())) {
      all = and(all, () -> matching(collection, query, group));
    }
    return all;
  }

  private List<List<String>> grouped(List<String> conditions) {
    return lookup == ContactLookup.EACH
        ? conditions.stream().map(List::of).toList()
        : Filter.lists(conditions);
  }

  /** Asks for several at once, and one by one where Xero refuses that. */
  private Future<List<Element>> matching(String collection, Query query, List<String> conditions) {
    Future<List<Element>> together =
        reader.pages(collection, query.with("where", String.join(" OR ", conditions)));
    if (conditions.size() == 1) {
      return together;
    }
    return together.recover(
        failure -> {
          if (!(failure instanceof RemoteFailure remote)
              || !(remote.outcome() instanceof Outcome.Rejected)) {
            return Future.failedFuture(failure);
          }
          Future<List<Element>> all = Future.succeededFuture(List.of());
          for (String condition : conditions) {
            all = and(all, () -> matching(collection, query, List.of(condition)));
          }
          return all;
        });
  }

  /** Both, one after the other. */
  static Future<List<Element>> and(
      Future<List<Element>> before, Supplier<Future<List<Element>>> next) {
    return before.compose(
        found -> next.get().map(more -> Stream.concat(found.stream(), more.stream()).toList()));
  }
}
