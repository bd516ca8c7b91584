package io.tillbridge.sandbox.xero.contact;

import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.wire.Batch;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the contact a document names: by identifier, number or name. A new name makes one. */
public record ContactFinder(Books books) {

  /** The contact named in the field {@code Contact}; a problem where there is none. */
  public Optional<UUID> find(Fields document, List<String> problems) {
    Optional<Fields> sent = document.nested("Contact");
    if (sent.isEmpty()) {
      problems.add("A contact must be specified");
      return Optional.empty();
    }
    Fields named = sent.get();
    Optional<Contact> found =
        named.id("ContactID").isPresent()
            ? named.id("ContactID").flatMap(books.contacts()::get)
            : named
                .filled("ContactNumber")
                .flatMap(books::contactNumbered)
                .or(() -> named.filled("Name").flatMap(books::contactNamed));
    if (found.isPresent()) {
      if (!found.get().active()) {
        problems.add("The contact is archived");
      }
      return found.map(Contact::id);
    }
    if (named.id("ContactID").isPresent() || named.filled("Name").isEmpty()) {
      problems.add("The contact could not be found");
      return Optional.empty();
    }
    Batch.Result result = new ContactWriter(books).write(named, Optional.empty(), true);
    if (result instanceof Batch.Refused refused) {
      problems.addAll(refused.problems());
    }
    return named.filled("Name").flatMap(books::contactNamed).map(Contact::id);
  }
}
