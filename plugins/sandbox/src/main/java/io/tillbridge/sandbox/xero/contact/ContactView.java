package io.tillbridge.sandbox.xero.contact;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;

/** Shows a contact. */
public record ContactView() {
  private static final List<String> LISTS =
      List.of("Addresses", "Phones", "ContactGroups", "ContactPersons");

  /** All that is known of it. */
  public JsonObject full(Contact contact) {
    JsonObjectBuilder shown = heads(contact);
    contact.fields().forEach(shown::add);
    for (String list : LISTS) {
      if (!contact.fields().containsKey(list)) {
        shown.add(list, JsonValue.EMPTY_JSON_ARRAY);
      }
    }
    return shown
        .add("UpdatedDateUTC", XeroDate.of(contact.updated()))
        .add("IsSupplier", false)
        .add("IsCustomer", true)
        .add("HasAttachments", false)
        .build();
  }

  /** Not more than it takes to know who it is, as in lists of documents. */
  public JsonObject brief(Contact contact) {
    JsonObjectBuilder shown = heads(contact);
    contact.number().ifPresent(number -> shown.add("ContactNumber", number));
    LISTS.forEach(list -> shown.add(list, JsonValue.EMPTY_JSON_ARRAY));
    return shown.build();
  }

  private static JsonObjectBuilder heads(Contact contact) {
    return JsonText.object()
        .add("ContactID", contact.id().toString())
        .add("ContactStatus", contact.status())
        .add("Name", contact.name())
        .add("HasValidationErrors", false);
  }
}
