package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/** Finds allocations among those that their credit note lists, by the invoice they are for. */
final class AllocationFinder implements Finder {
  private final CreditNoteReader notes;

  AllocationFinder(CreditNoteReader notes) {
    this.notes = notes;
  }

  @Override
  public Future<List<Optional<Found>>> find(List<WriteRequest> requests) {
    return notes
        .byIds(requests.stream().map(AllocationFinder::noteId).toList())
        .map(found -> requests.stream().map(request -> standing(request, found)).toList());
  }

  private static Optional<Found> standing(WriteRequest request, List<Element> notes) {
    Element sent = new Element(request.document());
    List<Element> here =
        Standing.first(notes, "CreditNoteID", noteId(request))
            .map(note -> note.elements("Allocations"))
            .orElse(List.of())
            .stream()
            .filter(each -> !each.yes("IsDeleted"))
            .filter(each -> invoiceId(each).equalsIgnoreCase(invoiceId(sent)))
            .toList();
    return here.stream()
        .filter(each -> each.decimal("Amount").equals(sent.decimal("Amount")))
        .findFirst()
        .or(() -> here.stream().findFirst())
        .flatMap(allocation -> Standing.of(Resource.ALLOCATION, request, allocation));
  }

  private static String noteId(WriteRequest request) {
    return new Element(request.document()).element("CreditNote").text("CreditNoteID");
  }

  private static String invoiceId(Element allocation) {
    return allocation.element("Invoice").text("InvoiceID");
  }
}
