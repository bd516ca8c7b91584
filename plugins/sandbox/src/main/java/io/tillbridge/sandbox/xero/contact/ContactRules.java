package io.tillbridge.sandbox.xero.contact;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.wire.Lengths;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The limits on what may be said of a contact. */
final class ContactRules {
  private static final Lengths CONTACT =
      new Lengths(
          Map.of(
              "Name", 255,
              "FirstName", 255,
              "LastName", 255,
              "EmailAddress", 255,
              "ContactNumber", 50,
              "AccountNumber", 50,
              "CompanyNumber", 50,
              "TaxNumber", 50));
  private static final Lengths ADDRESS =
      new Lengths(
          Map.of(
              "AddressLine1", 500,
              "AddressLine2", 500,
              "AddressLine3", 500,
              "AddressLine4", 500,
              "City", 255,
              "Region", 255,
              "PostalCode", 50,
              "Country", 50,
              "AttentionTo", 255));
  private static final Lengths PHONE =
      new Lengths(Map.of("PhoneNumber", 50, "PhoneAreaCode", 10, "PhoneCountryCode", 20));
  private static final Set<String> ADDRESSES = Set.of("POBOX", "STREET", "DELIVERY");
  private static final Set<String> PHONES = Set.of("DEFAULT", "DDI", "MOBILE", "FAX", "OFFICE");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L} .,'()-]*");
  private static final int MOST_PERSONS = 5;

  private ContactRules() {}

  static void check(Fields sent, List<String> problems) {
    CONTACT.check(sent, "contact", problems);
    String name = sent.text("Name").orElse("");
    if (name.indexOf('<') >= 0 || name.indexOf('>') >= 0) {
      problems.add("The contact name must not contain < or >");
    }
    sent.filled("EmailAddress")
        .filter(email -> !EMAIL.matcher(email).matches())
        .ifPresent(email -> problems.add("Email address must be valid."));
    if (sent.objects("ContactPersons").size() > MOST_PERSONS) {
      problems.add("A contact can have at most " + MOST_PERSONS + " contact persons");
    }
    for (JsonObject address : sent.objects("Addresses")) {
      Fields fields = new Fields(address);
      ADDRESS.check(fields, "address", problems);
      checkType(fields, "AddressType", ADDRESSES, problems);
      fields
          .filled("Country")
          .filter(country -> !LETTERS.matcher(country).matches())
          .ifPresent(country -> problems.add("Country must have letters only"));
    }
    for (JsonObject phone : sent.objects("Phones")) {
      Fields fields = new Fields(phone);
      PHONE.check(fields, "phone", problems);
      checkType(fields, "PhoneType", PHONES, problems);
    }
  }

  private static void checkType(
      Fields fields, String field, Set<String> known, List<String> problems) {
    String type = fields.filled(field).orElse("");
    if (!known.contains(type)) {
      problems.add("'" + type + "' is not a valid " + field);
    }
  }
}
