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

/** The fields of an invoice (Xero accounting API, Invoices). Totals are reckoned by Xero. */
final class InvoiceFields {
  static final List<FieldDescription> ALL =
      LineFields.addTo(
              new Fields()
                  .choice("Type", true, "ACCREC for a sale.", "ACCREC", "ACCPAY")
                  .must(
                      "InvoiceNumber", TEXT, 255, "Unique among sales; the invoice is found by it.")
                  // Xero names no limit; its screen cuts longer ones.
                  .may("Reference", TEXT, 255, "A second number shown to the customer, sales only.")
                  .must("Contact", OBJECT, 0, "The customer.")
                  .may("Contact.ContactID", REFERENCE, 0, "Xero's key of the contact.")
                  .may(
                      "Contact.ContactNumber",
                      TEXT,
                      50,
                      "The contact's number, in place of the key.")
                  .may("Date", DATE, 0, "Day of the invoice; today where it is left out.")
                  .may("DueDate", DATE, 0, "Day it is due; needed once it is authorised.")
                  .choice(
                      "LineAmountTypes",
                      false,
                      "Whether line amounts include tax.",
                      "Exclusive",
                      "Inclusive",
                      "NoTax")
                  .may("CurrencyCode", TEXT, 0, "ISO 4217; enabled in the organisation.")
                  .may("CurrencyRate", NUMBER, 0, "Foreign units for one of the base currency.")
                  .choice(
                      "Status",
                      false,
                      "PAID is never set: payments make it. A draft is removed by DELETED, an authorised"
                          + " invoice by VOIDED.",
                      "DRAFT",
                      "SUBMITTED",
                      "AUTHORISED",
                      "VOIDED",
                      "DELETED")
                  .may("Url", TEXT, 0, "A link from the invoice to the order.")
                  .may("BrandingThemeID", REFERENCE, 0, "Xero's key of the branding theme.")
                  .may("SentToContact", YES_NO, 0, "Marked as sent.")
                  .may("ExpectedPaymentDate", DATE, 0, "Shown in Xero's cash flow.")
                  .may("LineItems[].DiscountRate", NUMBER, 0, "Discount in percent, sales only.")
                  .may(
                      "LineItems[].DiscountAmount",
                      AMOUNT,
                      0,
                      "Discount as an amount, sales only."))
          .all();

  private InvoiceFields() {}
}
