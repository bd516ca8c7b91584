package io.tillbridge.spi.document;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * A postal address as the shop has it; named mappers normalise it for the ledger.
 *
 * @param lines street lines, at most what the shop keeps, none empty
 * @param region state or province by name or code
 * @param country ISO 3166-1 alpha-2 where the shop gave it, "" where it did not
 * @param customFields custom address fields by the shop's name
 * @param unknown members of the JSON that this version doesn't know
 */
public record Address(
    String firstName,
    String lastName,
    String company,
    List<String> lines,
    String city,
    String region,
    String postcode,
    String country,
    String phone,
    Map<String, FieldValue> customFields,
    JsonObject unknown) {

  /** No address given. */
  public static final Address NONE =
      new Address(
          "", "", "", List.of(), "", "", "", "", "", Map.of(), JsonObject.EMPTY_JSON_OBJECT);

  public Address {
    firstName = Absent.text(firstName);
    lastName = Absent.text(lastName);
    company = Absent.text(company);
    lines = Absent.list(lines);
    city = Absent.text(city);
    region = Absent.text(region);
    postcode = Absent.text(postcode);
    country = Absent.text(country);
    phone = Absent.text(phone);
    customFields = Absent.map(customFields);
    unknown = Absent.object(unknown);
  }
}
