package io.tillbridge.xero.fields;

import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/**
 * The fields that may be set on each kind of document. Keys of contact and invoice are not required
 * of a mapping: they are filled in once the ledger has given them.
 */
public final class XeroFields implements DescribesFields {

  @Override
  public List<FieldDescription> fields(LedgerKind kind) {
    return switch (kind) {
      case CONTACT -> ContactFields.ALL;
      case ITEM -> ItemFields.ALL;
      case INVOICE -> InvoiceFields.ALL;
      case PAYMENT -> PaymentFields.ALL;
      case CREDIT_NOTE, ALLOCATION -> List.of();
    };
  }
}
