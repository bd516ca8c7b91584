package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds payments by reference. An invoice lists its payments, so the invoices are read, many in one
 * call; only where that list leaves references out are an invoice's payments read by themselves.
 */
final class PaymentFinder implements Finder {
  private final ApiReader reader;
  private final InvoiceReader invoices;

  PaymentFinder(ApiReader reader, InvoiceReader invoices) {
    this.reader = reader;
    this.invoices = invoices;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    List<String> ids =
        requests.stream().map(PaymentFinder::invoiceId).filter(id -> !id.isEmpty()).toList();
    return invoices.byIds(ids).compose(found -> each(requests, found, 0, new ArrayList<>()));
  }

  private Future<List<Optional<Found>>> each(
      List<WriteRequest> requests,
      List<Element> invoices,
      int next,
      List<Optional<Found>> answers) {
    if (next == requests.size()) {
      return Future.succeededFuture(answers);
    }
    WriteRequest request = requests.get(next);
    return payments(request, invoices)
        .compose(
            payments -> {
              answers.add(pick(request, payments));
              return each(requests, invoices, next + 1, answers);
            });
  }

  private Future<List<Element>> payments(WriteRequest request, List<Element> invoices) {
    String id = invoiceId(request);
    if (id.isEmpty()) {
      return reader.pages(
          "Payments",
          Query.NONE.with(
              "where", Filter.equal("Reference", Standing.key(Resource.PAYMENT, request))));
    }
    List<Element> listed =
        Standing.first(invoices, "InvoiceID", id)
            .map(invoice -> invoice.elements("Payments"))
            .orElse(List.of());
    boolean named = listed.stream().allMatch(payment -> payment.json().containsKey("Reference"));
    return named
        ? Future.succeededFuture(listed.stream().map(payment -> of(payment, id)).toList())
        : reader.pages(
            "Payments", Query.NONE.with("where", "Invoice.InvoiceID==guid(\"" + id + "\")"));
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

  /** A payment as its invoice lists it leaves out the invoice and the status. */
  private static Element of(Element payment, String invoiceId) {
    return new Element(
        JsonText.provider()
            .createObjectBuilder(payment.json())
            .add("Invoice", JsonText.provider().createObjectBuilder().add("InvoiceID", invoiceId))
            .build());
  }

  private static String invoiceId(WriteRequest request) {
    return new Element(request.document()).element("Invoice").text("InvoiceID");
  }
}
