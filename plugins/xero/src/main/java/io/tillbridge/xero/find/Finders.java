package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.connection.XeroSettings;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The finder of each kind of document. */
public final class Finders {
  private final Finder contacts;
  private final Finder items;
  private final Finder invoices;
  private final Finder payments;

  /** Finds through {@code reader}. */
  public Finders(ApiReader reader, XeroSettings settings) {
    InvoiceReader invoiceReader = new InvoiceReader(reader, settings.unitDecimals());
    this.contacts = new ContactFinder(reader, settings.contactLookup());
    this.items = new ItemFinder(reader);
    this.invoices = new InvoiceFinder(invoiceReader);
    this.payments = new PaymentFinder(reader, invoiceReader);
  }

  /** As {@link io.tillbridge.spi.connector.Writes#find}. */
  public Future<List<Optional<Found>>> find(LedgerKind kind, List<WriteRequest> requests) {
    if (requests.isEmpty()) {
      return Future.succeededFuture(List.of());
    }
    return switch (kind) {
      case CONTACT -> contacts.find(requests);
      case ITEM -> items.find(requests);
      case INVOICE -> invoices.find(requests);
      case PAYMENT -> payments.find(requests);
      case CREDIT_NOTE, ALLOCATION ->
          Future.failedFuture(
              new RemoteFailure(
                  new Outcome.Rejected(
                      List.of(Problem.of("This connector can't look up " + kind + ".")), "")));
    };
  }
}
