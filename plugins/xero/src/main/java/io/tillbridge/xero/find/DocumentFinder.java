package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.DistinctNumber;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds invoices or credit notes, by Xero's key where it is known, else by number. */
final class DocumentFinder implements Finder {
  /** More than one is rare enough. */
  private static final int MOST_SUCCESSORS = 9;

  private final Resource resource;
  private final DocumentReader reader;

  DocumentFinder(Resource resource, DocumentReader reader) {
    this.resource = resource;
    this.reader = reader;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<String> ids =
        requests.stream().map(WriteRequest::remoteId).filter(id -> !id.isEmpty()).toList();
    List<String> numbers =
        requests.stream()
            .filter(request -> request.remoteId().isEmpty())
            .map(request -> Standing.key(resource, request))
            .toList();
    return reader
        .byIds(ids)
        .compose(
            byId ->
                byNumbers(numbers, 1)
                    .map(
                        byNumber ->
                            requests.stream()
                                .map(
                                    request ->
                                        pick(request, byId, byNumber)
                                            .flatMap(
                                                found -> Standing.of(resource, request, found)))
                                .toList()));
  }

  /** With the successors of those that are dead. */
  private Future<List<Element>> byNumbers(List<String> numbers, int place) {
    if (numbers.isEmpty() || place > MOST_SUCCESSORS) {
      return Future.succeededFuture(List.of());
    }
    List<String> here = numbers.stream().map(each -> DistinctNumber.of(each, place)).toList();
    return reader
        .byNumbers(here)
        .compose(
            found -> {
              List<String> dead =
                  numbers.stream()
                      .filter(number -> dead(DistinctNumber.of(number, place), found))
                      .toList();
              return byNumbers(dead, place + 1)
                  .map(more -> Stream.concat(found.stream(), more.stream()).toList());
            });
  }

  private boolean dead(String number, List<Element> found) {
    List<Element> named =
        found.stream()
            .filter(each -> each.text(resource.keyMember()).equalsIgnoreCase(number))
            .filter(each -> each.text("Type").isEmpty() || each.text("Type").startsWith("ACCREC"))
            .toList();
    return !named.isEmpty() && named.stream().allMatch(each -> Status.dead(each.text("Status")));
  }

  /** A live one before a dead one; a dead one only for who wants it dead. */
  private Optional<Element> pick(WriteRequest request, List<Element> byId, List<Element> byNumber) {
    Element sent = new Element(request.document());
    boolean wantedDead = Status.dead(sent.text("Status"));
    boolean known = !request.remoteId().isEmpty();
    return (known ? byId : byNumber)
        .stream()
            .filter(
                each ->
                    known
                        ? each.text(resource.idMember()).equalsIgnoreCase(request.remoteId())
                        : DistinctNumber.same(
                            Standing.key(resource, request), each.text(resource.keyMember())))
            .filter(each -> each.text("Type").isEmpty() || each.text("Type").equals(type(sent)))
            .filter(each -> wantedDead || !Status.dead(each.text("Status")))
            .min(Comparator.comparing(each -> Status.dead(each.text("Status"))));
  }

  private String type(Element sent) {
    String sale = resource == Resource.INVOICE ? "ACCREC" : "ACCRECCREDIT";
    return sent.text("Type").isEmpty() ? sale : sent.text("Type");
  }
}
