package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.connection.ContactLookup;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds active contacts, by Xero's key where it is known, else by number. Archived ones are left
 * out by Xero unless asked for.
 */
final class ContactFinder implements Finder {
  private static final String NUMBER = "ContactNumber";

  private final ApiReader reader;
  private final ContactLookup lookup;

  ContactFinder(ApiReader reader, ContactLookup lookup) {
    this.reader = reader;
    this.lookup = lookup;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<Query> queries = new ArrayList<>();
    List<String> ids =
        requests.stream().map(WriteRequest::remoteId).filter(id -> !id.isEmpty()).toList();
    for (List<String> list : Filter.lists(ids)) {
      queries.add(Query.NONE.with("IDs", list));
    }
    List<String> conditions =
        requests.stream()
            .filter(request -> request.remoteId().isEmpty())
            .map(request -> Filter.equal(NUMBER, Standing.key(Resource.CONTACT, request)))
            .distinct()
            .toList();
    for (List<String> list : grouped(conditions)) {
      queries.add(Query.NONE.with("where", list.stream().collect(Collectors.joining(" OR "))));
    }
    return all(queries)
        .map(found -> requests.stream().map(request -> standing(request, found)).toList());
  }

  private List<List<String>> grouped(List<String> conditions) {
    if (lookup == ContactLookup.EACH) {
      return conditions.stream().map(List::of).toList();
    }
    List<List<String>> groups = new ArrayList<>();
    for (int i = 0; i < conditions.size(); i += 20) {
      groups.add(conditions.subList(i, Math.min(i + 20, conditions.size())));
    }
    return groups;
  }

  private Future<List<Element>> all(List<Query> queries) {
    Future<List<Element>> all = Future.succeededFuture(new ArrayList<>());
    for (Query query : queries) {
      all =
          all.compose(
              found ->
                  reader
                      .pages("Contacts", query)
                      .map(
                          more -> {
                            found.addAll(more);
                            return found;
                          }));
    }
    return all;
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
