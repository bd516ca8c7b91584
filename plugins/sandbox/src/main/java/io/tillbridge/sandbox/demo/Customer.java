package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * A customer of the demo shop.
 *
 * @param id the shop's number for them; 0 for a guest
 * @param first the first name
 * @param last the last name
 * @param email where they get their mail
 * @param street where they live
 * @param place the rest of where they live
 */
record Customer(int id, String first, String last, String email, String street, Place place) {

  boolean guest() {
    return id == 0;
  }

  /** The address as the shop shows it, for billing and for shipping alike. */
  JsonObject address() {
    JsonObjectBuilder address =
        JsonText.object()
            .add("is_billing", true)
            .add("is_shipping", true)
            .add("is_work", false)
            .add("type", "R")
            .add("title", "")
            .add("firstname", first)
            .add("lastname", last)
            .add("phone", "+61 2 5550 " + (1000 + street.length() * 7))
            .add("street", street)
            .add("zipcode", place.zip())
            .add("city", place.city())
            .add("country_code", place.country())
            .add("state_name", place.state())
            .add("custom_fields", JsonValue.EMPTY_JSON_ARRAY);
    if (place.stateId() == 0) {
      address.addNull("state");
    } else {
      address.add("state", place.stateId());
    }
    return address.build();
  }
}
