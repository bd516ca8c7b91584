package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds payments by reference. An invoice lists its payments and a credit note its payouts, so
 * these are read, invoices many in one call; only where such a list leaves references out are the
 * payments read by themselves.
 */
final class PaymentFinder implements Finder {
  private final ApiReader reader;
  private final InvoiceReader invoices;
  private final CreditNoteReader notes;

  PaymentFinder(ApiReader reader, InvoiceReader invoices, CreditNoteReader notes) {
    this.reader = reader;
    this.invoices = invoices;
    this.notes = notes;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<Settled> settled = requests.stream().map(Settled::by).toList();
    return invoices
        .byIds(ids(settled, Resource.INVOICE))
        .compose(
            found ->
                notes
                    .byIds(ids(settled, Resource.CREDIT_NOTE))
                    .compose(credit -> each(requests, found, credit, new ArrayList<>())));
  }

  private static List<String> ids(List<Settled> settled, Resource resource) {
    return settled.stream()
        .filter(each -> each.resource() == resource && !each.id().isEmpty())
        .map(Settled::id)
        .toList();
  }

  private Future<List<Optional<Found>>> each(
      List<WriteRequest> requests,
      List<Element> invoices,
      List<Element> notes,
      List<Optional<Found>> answers) {
    if (answers.size() == requests.size()) {
      return Future.succeededFuture(answers);
    }
    WriteRequest request = requests.get(answers.size());
    Settled settled = Settled.by(request);
    return payments(request, settled, settled.resource() == Resource.INVOICE ? invoices : notes)
        .compose(
            payments -> {
              answers.add(pick(request, payments));
              return each(requests, invoices, notes, answers);
            });
  }

  private Future<List<Element>> payments(
      WriteRequest request, Settled settled, List<Element> documents) {
    if (settled.id().isEmpty()) {
      return reader.pages(
          "Payments",
          Query.NONE.with(
              "where", Filter.equal("Reference", Standing.key(Resource.PAYMENT, request))));
    }
    List<Element> listed =
        Standing.first(documents, settled.resource().idMember(), settled.id())
            .map(document -> document.elements("Payments"))
            .orElse(List.of());
    boolean named = listed.stream().allMatch(payment -> payment.json().containsKey("Reference"));
    return named
        ? Future.succeededFuture(listed.stream().map(settled::named).toList())
        : reader.pages("Payments", Query.NONE.with("where", settled.condition()));
  }

  private static Optional<Found> pick(WriteRequest request, List<Element> payments) {
    String wanted = request.remoteId();
    boolean wantedDead =
        Status.dead(new Element(request.document()).text("Status")) && !wanted.isEmpty();
    List<Element> live =
        payments.stream().filter(each -> wantedDead || !Status.dead(each.text("Status"))).toList();
    return (wanted.isEmpty()
            ? Standing.first(live, "Reference", Standing.key(Resource.PAYMENT, request))
            : Standing.first(live, "PaymentID", wanted))
        .flatMap(payment -> Standing.of(Resource.PAYMENT, request, payment));
  }
}
