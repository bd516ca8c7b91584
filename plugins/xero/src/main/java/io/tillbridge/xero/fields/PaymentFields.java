package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.AMOUNT;
import static io.tillbridge.spi.mapping.FieldType.DATE;
import static io.tillbridge.spi.mapping.FieldType.NUMBER;
import static io.tillbridge.spi.mapping.FieldType.OBJECT;
import static io.tillbridge.spi.mapping.FieldType.REFERENCE;
import static io.tillbridge.spi.mapping.FieldType.TEXT;
import static io.tillbridge.spi.mapping.FieldType.YES_NO;

import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/** The fields of a payment (Xero accounting API, Payments). */
final class PaymentFields {
  static final List<FieldDescription> ALL =
      new Fields()
          .may("Invoice", OBJECT, 0, "The invoice that is paid.")
          .may("Invoice.InvoiceID", REFERENCE, 0, "Xero's key of the invoice.")
          .may("Invoice.InvoiceNumber", TEXT, 255, "The invoice's number, in place of the key.")
          .may("CreditNote", OBJECT, 0, "The credit note that is paid out, in place of an invoice.")
          .may("CreditNote.CreditNoteID", REFERENCE, 0, "Xero's key of the credit note.")
          .must("Account", OBJECT, 0, "Where the money is: a bank account or one taking payments.")
          .may("Account.Code", TEXT, 10, "Code of the account.")
          .may("Account.AccountID", REFERENCE, 0, "Key of an account without a code.")
          .must("Date", DATE, 0, "Day of the payment.")
          .must("Amount", AMOUNT, 0, "In the invoice's currency, at most what is outstanding.")
          .must("Reference", TEXT, 255, "The payment is found by it.")
          .may("CurrencyRate", NUMBER, 0, "Foreign units for one of the base currency.")
          .may("IsReconciled", YES_NO, 0, "Marked as reconciled.")
          .choice("Status", false, "DELETED removes it.", "AUTHORISED", "DELETED")
          .all();

  private PaymentFields() {}
}
