package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.DATE;
import static io.tillbridge.spi.mapping.FieldType.NUMBER;
import static io.tillbridge.spi.mapping.FieldType.OBJECT;
import static io.tillbridge.spi.mapping.FieldType.REFERENCE;
import static io.tillbridge.spi.mapping.FieldType.TEXT;
import static io.tillbridge.spi.mapping.FieldType.YES_NO;

import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/**
 * The fields of a credit note (Xero accounting API, CreditNotes). Its lines have no discounts, and
 * totals are reckoned by Xero.
 */
final class CreditNoteFields {
  static final List<FieldDescription> ALL =
      LineFields.addTo(
              new Fields()
                  .choice("Type", true, "ACCRECCREDIT for a sale.", "ACCRECCREDIT", "ACCPAYCREDIT")
                  // Xero names no limit; this is the one that invoice numbers have.
                  .must("CreditNoteNumber", TEXT, 255, "Unique among sales; it is found by it.")
                  .may("Reference", TEXT, 255, "A second number shown to the customer, sales only.")
                  .must("Contact", OBJECT, 0, "The customer.")
                  .may("Contact.ContactID", REFERENCE, 0, "Xero's key of the contact.")
                  .may("Contact.ContactNumber", TEXT, 50, "The contact's number, for the key.")
                  .may("Date", DATE, 0, "Day of the credit note; today where it is left out.")
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
                      "PAID is never set: allocations and payouts make it.",
                      "DRAFT",
                      "SUBMITTED",
                      "AUTHORISED",
                      "VOIDED",
                      "DELETED")
                  .may("BrandingThemeID", REFERENCE, 0, "Xero's key of the branding theme.")
                  .may("SentToContact", YES_NO, 0, "Marked as sent."))
          .all();

  private CreditNoteFields() {}
}
