package io.tillbridge.sandbox.xero.contact;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Listing;
import io.tillbridge.sandbox.xero.wire.XeroError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations on contacts. */
public record Contacts() {
  private static final String COLLECTION = "Contacts";
  private static final Batch BATCH = new Batch(COLLECTION, "ContactID", "HasValidationErrors");
  private static final ContactView VIEW = new ContactView();
  private static final List<String> SEARCHED =
      List.of("FirstName", "LastName", "ContactNumber", "EmailAddress", "CompanyNumber");

  /** GET of the collection. */
  public Answer list(Books books, Call call) {
    return new Listing<Contact>(
            COLLECTION, Contact::updated, Contact::id, VIEW::full, VIEW::full, true)
        .list(books, wanted(books, call), call);
  }

  /** GET of one, by identifier or by the other system's number. */
  public Answer get(Books books, Call call) {
    return Envelope.of(books, COLLECTION, List.of(VIEW.full(found(books, call))));
  }

  /** PUT of new ones; POST of new or changed ones. */
  public Answer write(Books books, Call call) {
    boolean mayChange = call.method().equals("POST");
    ContactWriter writer = new ContactWriter(books);
    return BATCH.write(books, call, sent -> writer.write(sent, Optional.empty(), mayChange));
  }

  /** POST of changes to one. */
  public Answer change(Books books, Call call) {
    Contact contact = found(books, call);
    ContactWriter writer = new ContactWriter(books);
    return BATCH.write(books, call, sent -> writer.write(sent, Optional.of(contact), true));
  }

  private static Contact found(Books books, Call call) {
    String named = call.param("id");
    return Fields.uuid(named)
        .flatMap(books.contacts()::get)
        .or(() -> books.contactNumbered(named))
        .orElseThrow(XeroError::notFound);
  }

  private static Stream<Contact> wanted(Books books, Call call) {
    List<String> ids = call.list("IDs");
    boolean archived = call.yes("includeArchived") || !ids.isEmpty();
    Optional<String> term = call.query("searchTerm").map(text -> text.toLowerCase(Locale.ROOT));
    Stream<Contact> all =
        ids.isEmpty()
            ? books.contacts().all()
            : ids.stream()
                .distinct()
                .flatMap(id -> Fields.uuid(id).flatMap(books.contacts()::get).stream());
    return all.filter(contact -> archived || contact.active())
        .filter(contact -> term.isEmpty() || mentions(contact, term.get()));
  }

  private static boolean mentions(Contact contact, String term) {
    Fields fields = new Fields(contact.fields());
    return Stream.concat(
            Stream.of(contact.name()),
            SEARCHED.stream().flatMap(field -> fields.text(field).stream()))
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(term));
  }
}
