package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.document.Resource;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** The finder of each kind of document. */
public final class Finders {
  private final Finder contacts;
  private final Finder items;
  private final Finder invoices;
  private final Finder payments;
  private final Finder creditNotes;
  private final Finder allocations;

  /** Finds through {@code reader}. */
  public Finders(ApiReader reader, XeroSettings settings) {
    InvoiceReader invoiceReader = new InvoiceReader(reader, settings.unitDecimals());
    Conditions conditions = new Conditions(reader, settings.contactLookup());
    CreditNoteReader noteReader = new CreditNoteReader(reader, conditions, settings.unitDecimals());
    this.contacts = new ContactFinder(reader, conditions);
    this.items = new ItemFinder(reader);
    this.invoices = new DocumentFinder(Resource.INVOICE, invoiceReader);
    this.payments = new PaymentFinder(reader, invoiceReader, noteReader);
    this.creditNotes = new DocumentFinder(Resource.CREDIT_NOTE, noteReader);
    this.allocations = new AllocationFinder(noteReader);
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
      case CREDIT_NOTE -> creditNotes.find(requests);
      case ALLOCATION -> allocations.find(requests);
    };
  }
}
