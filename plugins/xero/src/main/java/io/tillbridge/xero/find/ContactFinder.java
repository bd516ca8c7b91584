package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.connection.ContactLookup;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds active contacts, by Xero's key where it is known, else by number. Archived ones are left
 * out by Xero unless asked for.
 */
final class ContactFinder implements Finder {
  private static final String CONTACTS = "Contacts";
  private static final String NUMBER = "ContactNumber";

  private final ApiReader reader;
  private final ContactLookup lookup;

  ContactFinder(ApiReader reader, ContactLookup lookup) {
    this.reader = reader;
    this.lookup = lookup;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<String> ids =
        requests.stream().map(WriteRequest::remoteId).filter(id -> !id.isEmpty()).toList();
    List<String> conditions =
        requests.stream()
            .filter(request -> request.remoteId().isEmpty())
            .map(request -> Filter.equal(NUMBER, Standing.key(Resource.CONTACT, request)))
            .distinct()
            .toList();
    Future<List<Element>> all = Future.succeededFuture(List.of());
    for (List<String> list : Filter.lists(ids)) {
      all = and(all, () -> reader.pages(CONTACTS, Query.NONE.with("IDs", list)));
    }
    for (List<String> group : grouped(conditions)) {
      all = and(all, () -> matching(group));
    }
    return all.map(found -> requests.stream().map(request -> standing(request, found)).toList());
  }

  private List<List<String>> grouped(List<String> conditions) {
    return lookup == ContactLookup.EACH
        ? conditions.stream().map(List::of).toList()
        : Filter.lists(conditions);
  }

  /** Asks for several at once, and one by one where Xero refuses that. */
  private Future<List<Element>> matching(List<String> conditions) {
    Query query = Query.NONE.with("where", String.join(" OR ", conditions));
    Future<List<Element>> together = reader.pages(CONTACTS, query);
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
            all = and(all, () -> matching(List.of(condition)));
          }
          return all;
        });
  }

  private static Future<List<Element>> and(
      Future<List<Element>> before, Supplier<Future<List<Element>>> next) {
    return before.compose(
        found -> next.get().map(more -> Stream.concat(found.stream(), more.stream()).toList()));
  }

  private static Optional<Found> standing(WriteRequest request, List<Element> found) {
    List<Element> active =
        found.stream()
            .filter(each -> List.of("", "ACTIVE").contains(each.text("ContactStatus")))
            .toList();
    return (request.remoteId().isEmpty()
            ? Standing.first(active, NUMBER, Standing.key(Resource.CONTACT, request))
            : Standing.first(active, "ContactID", request.remoteId()))
        .flatMap(contact -> Standing.of(Resource.CONTACT, request, contact));
  }
}
