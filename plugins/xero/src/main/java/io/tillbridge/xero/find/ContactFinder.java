package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Finds active contacts, by Xero's key where it is known, else by number. Archived ones are left
 * out by Xero unless asked for.
 */
final class ContactFinder implements Finder {
  private static final String CONTACTS = "Contacts";
  private static final String NUMBER = "ContactNumber";

  private final ApiReader reader;
  private final Conditions conditions;

  ContactFinder(ApiReader reader, Conditions conditions) {
    this.reader = reader;
    this.conditions = conditions;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<String> ids =
        requests.stream().map(WriteRequest::remoteId).filter(id -> !id.isEmpty()).toList();
    List<String> numbers =
        requests.stream()
            .filter(request -> request.remoteId().isEmpty())
            .map(request -> Filter.equal(NUMBER, Standing.key(Resource.CONTACT, request)))
            .toList();
    Future<List<Element>> all = Future.succeededFuture(List.of());
    for (List<String> list : Filter.lists(ids)) {
      all = Conditions.and(all, () -> reader.pages(CONTACTS, Query.NONE.with("IDs", list)));
    }
    return Conditions.and(all, () -> conditions.any(CONTACTS, Query.NONE, numbers))
        .map(found -> requests.stream().map(request -> standing(request, found)).toList());
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
