package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds invoices, by Xero's key where it is known, else by number. */
final class InvoiceFinder implements Finder {
  private final InvoiceReader reader;

  InvoiceFinder(InvoiceReader reader) {
    this.reader = reader;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<String> ids =
        requests.stream().map(WriteRequest::remoteId).filter(id -> !id.isEmpty()).toList();
    List<String> numbers =
        requests.stream()
            .filter(request -> request.remoteId().isEmpty())
            .map(request -> Standing.key(Resource.INVOICE, request))
            .toList();
    return reader
        .byIds(ids)
        .compose(
            byId ->
                reader
                    .byNumbers(numbers)
                    .map(
                        byNumber ->
                            requests.stream()
                                .map(
                                    request ->
                                        pick(request, byId, byNumber)
                                            .flatMap(
                                                invoice ->
                                                    Standing.of(
                                                        Resource.INVOICE, request, invoice)))
                                .toList()));
  }

  /** A live one before a dead one; a dead one only for who wants it dead. */
  private static Optional<Element> pick(
      WriteRequest request, List<Element> byId, List<Element> byNumber) {
    Element sent = new Element(request.document());
    boolean wantedDead = Status.dead(sent.text("Status"));
    String type = sent.text("Type").isEmpty() ? "ACCREC" : sent.text("Type");
    boolean known = !request.remoteId().isEmpty();
    String member = known ? "InvoiceID" : "InvoiceNumber";
    String wanted = known ? request.remoteId() : Standing.key(Resource.INVOICE, request);
    return (known ? byId : byNumber)
        .stream()
            .filter(each -> each.text(member).equalsIgnoreCase(wanted))
            .filter(each -> each.text("Type").isEmpty() || each.text("Type").equals(type))
            .filter(each -> wantedDead || !Status.dead(each.text("Status")))
            .min(Comparator.comparing(each -> Status.dead(each.text("Status"))));
  }
}
