package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.AMOUNT;
import static io.tillbridge.spi.mapping.FieldType.DATE;
import static io.tillbridge.spi.mapping.FieldType.OBJECT;
import static io.tillbridge.spi.mapping.FieldType.REFERENCE;

import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/** The fields of an allocation (Xero accounting API, CreditNotes). */
final class AllocationFields {
  static final List<FieldDescription> ALL =
      new Fields()
          .must("CreditNote", OBJECT, 0, "The credit note that is used.")
          .may("CreditNote.CreditNoteID", REFERENCE, 0, "Xero's key of the credit note.")
          .must("Invoice", OBJECT, 0, "The invoice that it is set against.")
          .may("Invoice.InvoiceID", REFERENCE, 0, "Xero's key of the invoice.")
          .must("Amount", AMOUNT, 0, "At most what is left of both.")
          .must("Date", DATE, 0, "Day of the allocation.")
          .all();

  private AllocationFields() {}
}
