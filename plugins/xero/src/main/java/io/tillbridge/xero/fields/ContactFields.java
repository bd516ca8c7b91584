package io.tillbridge.xero.fields;

import static io.tillbridge.spi.mapping.FieldType.LIST;
import static io.tillbridge.spi.mapping.FieldType.TEXT;

import io.tillbridge.spi.mapping.FieldDescription;
import java.util.List;

/** The fields of a contact (Xero accounting API, Contacts). */
final class ContactFields {
  static final List<FieldDescription> ALL =
      new Fields()
          .must("ContactNumber", TEXT, 50, "The customer's key: Xero finds the contact by it.")
          .must("Name", TEXT, 255, "The full name; unique among active contacts in Xero.")
          .may("FirstName", TEXT, 255, "First name of the person.")
          .may("LastName", TEXT, 255, "Last name of the person.")
          .may("EmailAddress", TEXT, 255, "E-mail address.")
          .may("AccountNumber", TEXT, 50, "A number shown beside the name in Xero.")
          .may("CompanyNumber", TEXT, 50, "The company's registration number.")
          .may("TaxNumber", TEXT, 50, "ABN, GST, VAT or tax id number.")
          .may("AccountsReceivableTaxType", TEXT, 0, "Tax type for sales to this contact.")
          .may("DefaultCurrency", TEXT, 0, "Currency of new invoices, ISO 4217.")
          .choice("ContactStatus", false, "ACTIVE unless archived.", "ACTIVE", "ARCHIVED")
          .may("Addresses", LIST, 0, "Addresses; invoices show the one of type POBOX.")
          .choice("Addresses[].AddressType", false, "Kind of address.", "POBOX", "STREET")
          .may("Addresses[].AddressLine1", TEXT, 500, "First line.")
          .may("Addresses[].AddressLine2", TEXT, 500, "Second line.")
          .may("Addresses[].AddressLine3", TEXT, 500, "Third line.")
          .may("Addresses[].AddressLine4", TEXT, 500, "Fourth line.")
          .may("Addresses[].City", TEXT, 255, "Town or city.")
          .may("Addresses[].Region", TEXT, 255, "State or region.")
          .may("Addresses[].PostalCode", TEXT, 50, "Postal code.")
          .may("Addresses[].Country", TEXT, 50, "Country, letters only.")
          .may("Addresses[].AttentionTo", TEXT, 255, "For whose attention.")
          .may("Phones", LIST, 0, "Telephone numbers.")
          .choice(
              "Phones[].PhoneType",
              false,
              "Kind of telephone.",
              "DEFAULT",
              "DDI",
              "MOBILE",
              "FAX",
              "OFFICE")
          .may("Phones[].PhoneNumber", TEXT, 50, "The number.")
          .may("Phones[].PhoneAreaCode", TEXT, 10, "Area code.")
          .may("Phones[].PhoneCountryCode", TEXT, 20, "Country code.")
          .all();

  private ContactFields() {}
}
