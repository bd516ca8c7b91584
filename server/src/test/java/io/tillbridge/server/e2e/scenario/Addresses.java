package io.tillbridge.server.e2e.scenario;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Map;
import java.util.Optional;

/** Where buyers live, by country. */
final class Addresses {
  private record Place(String city, String region, String postcode) {}

  private static final Map<String, Place> PLACES =
      Map.of(
          "AU", new Place("Sydney", "New South Wales", "2000"),
          "NZ", new Place("Auckland", "Auckland", "1010"),
          "GB", new Place("Leeds", "West Yorkshire", "LS1 4AP"),
          "US", new Place("Austin", "Texas", "78701"),
          "FR", new Place("Lyon", "Rhône", "69001"),
          "DE", new Place("Köln", "Nordrhein-Westfalen", "50667"),
          "JP", new Place("Kyoto", "Kyoto", "600-8001"),
          "SG", new Place("Singapore", "", "018956"));

  private Addresses() {}

  /** An address as the shop shows it. */
  static JsonObjectBuilder of(
      String name,
      String country,
      Optional<String> phone,
      Optional<String> company,
      Optional<String> taxNumber) {
    Place place = PLACES.getOrDefault(country, new Place("Somewhere", "", "1000"));
    String[] names = name.split(" ", 2);
    JsonArrayBuilder custom = Json.createArrayBuilder();
    company.ifPresent(value -> custom.add(field("company", value)));
    taxNumber.ifPresent(value -> custom.add(field("vat_number", value)));
    return Json.createObjectBuilder()
        .add("type", "R")
        .add("firstname", names[0])
        .add("lastname", names.length > 1 ? names[1] : "")
        .add("phone", phone.orElse("+61 2 5550 1234"))
        .add("street", "12 Harbour Road")
        .add("zipcode", place.postcode())
        .add("city", place.city())
        .add("country_code", country)
        .add("state", 11)
        .add("state_name", place.region())
        .add("custom_fields", custom);
  }

  private static JsonObjectBuilder field(String name, String value) {
    return Json.createObjectBuilder().add("name", name).add("value", value);
  }
}
