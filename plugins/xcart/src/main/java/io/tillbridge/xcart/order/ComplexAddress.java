package io.tillbridge.xcart.order;

import io.tillbridge.xcart.json.Members;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Map;

/** An address of a 5.4 order as one of a 5.5 order; what isn't standard is a custom field. */
final class ComplexAddress {
  private static final JsonProvider JSON = JsonProvider.provider();

  /** From the names of the complex schema to those of 5.5. */
  private static final Map<String, String> STANDARD =
      Map.of(
          "firstname", "firstname",
          "lastname", "lastname",
          "address", "street",
          "city", "city",
          "state", "state_name",
          "country", "country_code",
          "zipcode", "zipcode",
          "phone", "phone",
          "title", "title",
          "type", "type");

  private ComplexAddress() {}

  static JsonObject of(Members complex) {
    JsonObjectBuilder address = JSON.createObjectBuilder();
    JsonArrayBuilder custom = JSON.createArrayBuilder();
    for (String name : complex.names()) {
      String standard = STANDARD.get(name);
      if (standard != null) {
        address.add(standard, complex.value(name));
      } else {
        custom.add(JSON.createObjectBuilder().add("name", name).add("value", complex.value(name)));
      }
    }
    return address.add("custom_fields", custom).build();
  }
}
