package io.tillbridge.xero.list;

import io.tillbridge.spi.connector.ListsDocuments.Listed;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.xero.http.Element;
import jakarta.json.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Contacts as customers; the address that invoices show comes first. */
final class ContactReader {
  private ContactReader() {}

  static Listed customer(Element contact) {
    Customer customer =
        new Customer(
            contact.text("ContactID"),
            contact.text("Name"),
            contact.text("FirstName"),
            contact.text("LastName"),
            "",
            contact.text("EmailAddress"),
            phone(contact),
            contact.text("TaxNumber"),
            false,
            addresses(contact),
            Map.of(),
            JsonValue.EMPTY_JSON_OBJECT);
    return new Listed(
        customer.id(),
        contact.text("ContactNumber"),
        customer,
        Moment.of(contact.text("UpdatedDateUTC")));
  }

  private static String phone(Element contact) {
    return contact.elements("Phones").stream()
        .filter(phone -> !phone.text("PhoneNumber").isEmpty())
        .min(Comparator.comparing(phone -> !phone.text("PhoneType").equals("DEFAULT")))
        .map(
            phone ->
                Stream.of("PhoneCountryCode", "PhoneAreaCode", "PhoneNumber")
                    .map(phone::text)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" ")))
        .orElse("");
  }

  private static List<Address> addresses(Element contact) {
    return contact.elements("Addresses").stream()
        .filter(address -> !(address.text("AddressLine1") + address.text("City")).isEmpty())
        .sorted(Comparator.comparing(address -> !address.text("AddressType").equals("POBOX")))
        .map(ContactReader::address)
        .toList();
  }

  private static Address address(Element address) {
    return new Address(
        "",
        "",
        "",
        Stream.of("AddressLine1", "AddressLine2", "AddressLine3", "AddressLine4")
            .map(address::text)
            .filter(line -> !line.isEmpty())
            .toList(),
        address.text("City"),
        address.text("Region"),
        address.text("PostalCode"),
        address.text("Country"),
        "",
        Map.of(),
        JsonValue.EMPTY_JSON_OBJECT);
  }
}
