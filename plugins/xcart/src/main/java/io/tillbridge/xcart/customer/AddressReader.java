package io.tillbridge.xcart.customer;

import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.xcart.json.CustomFields;
import io.tillbridge.xcart.json.Members;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Addresses. The region is {@code state_name}: {@code state} is a key of the shop's own and means
 * nothing outside of it.
 */
public final class AddressReader {
  private final String companyField;

  /** Takes the company's name from this custom address field. */
  public AddressReader(String companyField) {
    this.companyField = companyField;
  }

  /** Reads one address. */
  public Address read(Members address) {
    Map<String, FieldValue> custom = CustomFields.listed(address.objects("custom_fields"));
    FieldValue company = custom.get(companyField);
    String state = address.text("state");
    String region = address.text("state_name");
    return new Address(
        address.text("firstname"),
        address.text("lastname"),
        company == null ? "" : company.text(),
        lines(address.text("street")),
        address.text("city"),
        region.isEmpty() && !state.matches("\\d*") ? state : region,
        address.text("zipcode"),
        address.text("country_code").toUpperCase(Locale.ROOT),
        address.text("phone"),
        custom,
        address.unread(Address.class));
  }

  private static List<String> lines(String street) {
    return street.lines().map(String::trim).filter(line -> !line.isEmpty()).toList();
  }
}
