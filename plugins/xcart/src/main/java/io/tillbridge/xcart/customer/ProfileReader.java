package io.tillbridge.xcart.customer;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.xcart.json.Members;
import io.tillbridge.xcart.settings.OrderReading;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A registered customer from a profile and its addresses. */
public final class ProfileReader {
  private final AddressReader addresses;
  private final CustomerReader customers;

  /** Reads customers as {@code settings} say. */
  public ProfileReader(OrderReading settings) {
    this.addresses = new AddressReader(settings.companyField());
    this.customers = new CustomerReader(settings.taxNumberField());
  }

  /** The customer, with the billing addresses first. */
  public Reading read(JsonObject json, List<JsonObject> known) {
    List<Problem> problems = new ArrayList<>();
    Members profile = Members.of(json, problems);
    List<Address> billing = new ArrayList<>();
    List<Address> others = new ArrayList<>();
    for (JsonObject each : known) {
      Members address = Members.of(each, "addresses", problems);
      (address.flag("is_billing", false) ? billing : others).add(addresses.read(address));
    }
    billing.addAll(others);
    String id = profile.key("id");
    if (id.isEmpty()) {
      profile.problem("id", "is missing", "");
    }
    if (!problems.isEmpty()) {
      return new Reading.Unusable(problems);
    }
    Customer customer =
        customers.of(id, profile.text("login"), billing, profile.unread(Customer.class));
    return new Reading.Found(customer);
  }
}
