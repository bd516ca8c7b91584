package io.tillbridge.xcart.customer;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.FieldValue;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who buys. The shop's profiles have no name: it stands in the addresses, the billing address
 * first. An order's own copy of the profile differs for every order, so it identifies nobody; a
 * buyer without a {@code customer_id} is a guest.
 */
public final class CustomerReader {
  private final String taxNumberField;

  /** Takes the tax number from this custom address field. */
  public CustomerReader(String taxNumberField) {
    this.taxNumberField = taxNumberField;
  }

  /** The customer with these addresses, billing first; {@code id} "" for a guest. */
  public Customer of(String id, String email, List<Address> addresses, JsonObject unknown) {
    String company = first(addresses.stream().map(Address::company));
    Address person =
        addresses.stream()
            .filter(address -> !(address.firstName() + address.lastName()).isEmpty())
            .findFirst()
            .orElse(Address.NONE);
    String fullName = (person.firstName() + " " + person.lastName()).trim();
    return new Customer(
        id,
        first(Stream.of(company, fullName, email)),
        person.firstName(),
        person.lastName(),
        company,
        email,
        first(addresses.stream().map(Address::phone)),
        first(addresses.stream().map(address -> text(address.customFields()))),
        id.isEmpty(),
        addresses,
        Map.of(),
        unknown);
  }

  private String text(Map<String, FieldValue> fields) {
    FieldValue value = fields.get(taxNumberField);
    return value == null ? "" : value.text();
  }

  private static String first(Stream<String> texts) {
    return texts.filter(text -> !text.isEmpty()).findFirst().orElse("");
  }
}
