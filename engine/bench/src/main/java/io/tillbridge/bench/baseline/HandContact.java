package io.tillbridge.bench.baseline;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The contact of an order's buyer. */
final class HandContact {
  private static final Map<String, String> COUNTRIES =
      Map.of("AU", "Australia", "NZ", "New Zealand", "GB", "United Kingdom", "US", "United States");
  private static final Map<String, String> REGIONS =
      Map.of("AU/NSW", "New South Wales", "AU/VIC", "Victoria", "NZ/AUK", "Auckland");

  private final JsonProvider json;
  private final String prefix;

  HandContact(JsonProvider json, String prefix) {
    this.json = json;
    this.prefix = prefix;
  }

  JsonObject of(Order order) {
    Customer customer = order.customer();
    JsonObjectBuilder contact = json.createObjectBuilder();
    contact.add("ContactNumber", key(order));
    add(contact, "Name", customer.name());
    add(contact, "FirstName", customer.firstName());
    add(contact, "LastName", customer.lastName());
    add(contact, "EmailAddress", customer.email().strip());
    add(contact, "TaxNumber", customer.taxNumber().strip());
    JsonArrayBuilder addresses = json.createArrayBuilder();
    address("POBOX", order.billingAddress(), addresses);
    address("STREET", order.shippingAddress(), addresses);
    contact.add("Addresses", addresses);
    String phone = customer.phone().isBlank() ? order.billingAddress().phone() : customer.phone();
    if (!phone.isBlank()) {
      contact.add(
          "Phones",
          json.createArrayBuilder()
              .add(
                  json.createObjectBuilder()
                      .add("PhoneType", "DEFAULT")
                      .add("PhoneNumber", phone.strip())));
    }
    return contact.build();
  }

  private String key(Order order) {
    Customer customer = order.customer();
    if (!customer.guest() && !customer.id().isBlank()) {
      return prefix + customer.id();
    }
    return customer.email().isBlank()
        ? prefix + "O-" + order.number()
        : prefix + "G-" + hash(customer.email().strip().toLowerCase(Locale.ROOT));
  }

  private void address(String type, Address address, JsonArrayBuilder addresses) {
    if (address.equals(Address.NONE)) {
      return;
    }
    JsonObjectBuilder made = json.createObjectBuilder().add("AddressType", type);
    add(made, "AttentionTo", (address.firstName() + " " + address.lastName()).strip());
    for (int i = 0; i < address.lines().size() && i < 4; i++) {
      add(made, "AddressLine" + (i + 1), address.lines().get(i).strip());
    }
    add(made, "City", address.city().strip());
    String region = address.region().strip();
    add(made, "Region", REGIONS.getOrDefault(address.country() + "/" + region, region));
    add(made, "PostalCode", address.postcode().strip().toUpperCase(Locale.ROOT));
    add(made, "Country", COUNTRIES.getOrDefault(address.country(), address.country()));
    addresses.add(made);
  }

  private static void add(JsonObjectBuilder object, String name, String value) {
    if (!value.isEmpty()) {
      object.add(name, value);
    }
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
