package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.vertx.core.Future;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The finder of each kind of document. */
public final class Finders {
  private final Finder contacts;
  private final Finder items;
  private final Finder invoices;
  private final Finder payments;
  private final Finder creditNotes;
  private final DocumentReader invoiceReader;
  private final DocumentReader noteReader;
  private final Finder allocations;

  /** Finds through {@code reader}. */
  public Finders(ApiReader reader, XeroSettings settings) {
    InvoiceReader invoiceReader = new InvoiceReader(reader, settings.unitDecimals());
    this.invoiceReader = invoiceReader;
    Conditions conditions = new Conditions(reader, settings.contactLookup());
    CreditNoteReader noteReader = new CreditNoteReader(reader, conditions, settings.unitDecimals());
    this.noteReader = noteReader;
    this.contacts = new ContactFinder(reader, conditions);
    this.items = new ItemFinder(reader);
    this.invoices = new DocumentFinder(Resource.INVOICE, invoiceReader);
    this.payments = new PaymentFinder(reader, invoiceReader, noteReader);
    this.creditNotes = new DocumentFinder(Resource.CREDIT_NOTE, noteReader);
    this.allocations = new AllocationFinder(noteReader);
  }

  /** Which of these invoices or credit notes were voided or deleted. */
  public Future<Set<String>> dead(LedgerKind kind, Collection<String> ids) {
    DocumentReader reader = kind == LedgerKind.INVOICE ? invoiceReader : noteReader;
    Resource resource = Resource.of(kind);
    return reader
        .byIds(ids)
        .map(
            found ->
                found.stream()
                    .filter(each -> Status.dead(each.text("Status")))
                    .map(each -> each.text(resource.idMember()))
                    .collect(Collectors.toSet()));
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
