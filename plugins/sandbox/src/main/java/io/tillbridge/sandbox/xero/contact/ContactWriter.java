package io.tillbridge.sandbox.xero.contact;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.wire.Batch;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes a contact: a new one, or what is said about a known one, the rest of which stays. */
record ContactWriter(Books books) {
  private static final Set<String> STATUSES = Set.of("ACTIVE", "ARCHIVED", "GDPRREQUEST");
  // What Xero works out itself, or what belongs to one answer only.
  private static final Set<String> NOT_KEPT =
      Set.of(
          "ContactID",
          "Name",
          "ContactStatus",
          "MergedToContactID",
          "UpdatedDateUTC",
          "IsSupplier",
          "IsCustomer",
          "HasAttachments",
          "Balances",
          "HasValidationErrors",
          "StatusAttributeString",
          "ValidationErrors");

  Batch.Result write(Fields sent, Optional<Contact> addressed, boolean mayChange) {
    Optional<Contact> existing = addressed.or(() -> existing(sent));
    if (existing.isEmpty() && sent.id("ContactID").isPresent()) {
      return new Batch.Refused(List.of("The contact with the supplied id does not exist"));
    }
    List<String> problems = new ArrayList<>();
    boolean merged =
        existing.filter(known -> known.fields().containsKey("MergedToContactID")).isPresent();
    if (merged) {
      problems.add("The contact has been merged into another contact and is archived");
    }
    if (existing.isPresent() && !mayChange) {
      problems.add("A contact with that ContactID or ContactNumber already exists");
    }
    String name =
        sent.filled("Name").or(() -> existing.map(Contact::name)).map(String::strip).orElse("");
    String status =
        sent.filled("ContactStatus").or(() -> existing.map(Contact::status)).orElse("ACTIVE");
    checkName(name, existing, problems);
    if (!STATUSES.contains(status)) {
      problems.add("'" + status + "' is not a valid ContactStatus");
    }
    ContactRules.check(sent, problems);
    if (!problems.isEmpty()) {
      return new Batch.Refused(List.copyOf(problems));
    }
    UUID id = existing.map(Contact::id).orElseGet(books::newId);
    JsonObject fields = merged(existing.map(Contact::fields), sent.object());
    Contact contact = new Contact(id, name, status, fields, books.clock().instant());
    books.contacts().put(id, contact);
    return new Batch.Written(new ContactView().full(contact));
  }

  private Optional<Contact> existing(Fields sent) {
    return sent.id("ContactID").isPresent()
        ? sent.id("ContactID").flatMap(books.contacts()::get)
        : sent.filled("ContactNumber").flatMap(books::contactNumbered);
  }

  private void checkName(String name, Optional<Contact> existing, List<String> problems) {
    if (name.isEmpty()) {
      problems.add("The contact name must be specified");
    }
    boolean taken =
        books
            .contactNamed(name)
            .filter(other -> existing.filter(self -> self.id().equals(other.id())).isEmpty())
            .isPresent();
    if (taken) {
      problems.add(
          "The contact name "
              + name
              + " is already assigned to another contact."
              + " The contact name must be unique across all active contacts.");
    }
  }

  private static JsonObject merged(Optional<JsonObject> old, JsonObject sent) {
    JsonObjectBuilder kept = old.map(JsonText::object).orElseGet(JsonText::object);
    sent.forEach(
        (name, value) -> {
          if (!NOT_KEPT.contains(name)) {
            kept.add(name, value);
          }
        });
    return kept.build();
  }
}
