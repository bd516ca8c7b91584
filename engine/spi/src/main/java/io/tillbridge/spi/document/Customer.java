package io.tillbridge.spi.document;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * Who buys: a registered customer or a guest.
 *
 * @param id the shop's key of the registered customer; "" for a guest
 * @param name the name to put on an invoice: the company, else the person
 * @param taxNumber VAT, GST or business number, "" where the shop has none
 * @param customFields custom profile fields by the shop's name
 * @param unknown members of the JSON that this version doesn't know
 */
public record Customer(
    String id,
    String name,
    String firstName,
    String lastName,
    String company,
    String email,
    String phone,
    String taxNumber,
    boolean guest,
    List<Address> addresses,
    Map<String, FieldValue> customFields,
    JsonObject unknown)
    implements CanonicalDocument {

  public Customer {
    id = Absent.text(id);
    name = Absent.text(name);
    firstName = Absent.text(firstName);
    lastName = Absent.text(lastName);
    company = Absent.text(company);
    email = Absent.text(email);
    phone = Absent.text(phone);
    taxNumber = Absent.text(taxNumber);
    addresses = Absent.list(addresses);
    customFields = Absent.map(customFields);
    unknown = Absent.object(unknown);
  }
}
