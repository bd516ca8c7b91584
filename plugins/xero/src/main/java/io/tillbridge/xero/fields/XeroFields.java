package io.tillbridge.xero.fields;

import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/**
 * The fields that may be set on each kind of document. An invoice needs a contact, a payment an
 * invoice or a credit note and an account, each named by any of the fields that name it.
 */
public final class XeroFields implements DescribesFields {

  @Override
  public List<FieldDescription> fields(LedgerKind kind) {
    return switch (kind) {
      case CONTACT -> ContactFields.ALL;
      case ITEM -> ItemFields.ALL;
      case INVOICE -> InvoiceFields.ALL;
      case PAYMENT -> PaymentFields.ALL;
      case CREDIT_NOTE -> CreditNoteFields.ALL;
      case ALLOCATION -> AllocationFields.ALL;
    };
  }
}
