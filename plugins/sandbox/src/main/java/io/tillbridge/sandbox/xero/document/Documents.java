package io.tillbridge.sandbox.xero.document;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.wire.Batch;
import io.tillbridge.sandbox.xero.wire.Envelope;
import io.tillbridge.sandbox.xero.wire.Listing;
import io.tillbridge.sandbox.xero.wire.XeroError;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The operations on invoices, and on credit notes. */
public record Documents(DocumentKind kind) {

  /** GET of the collection. */
  public Answer list(Books books, Call call) {
    DocumentView view = view(books, call);
    return new Listing<Document>(
            kind.collection(), Document::updated, Document::id, view::full, view::brief, true)
        .list(books, wanted(books, call), call);
  }

  /** GET of one, by identifier or number. */
  public Answer get(Books books, Call call) {
    return Envelope.of(
        books, kind.collection(), List.of(view(books, call).full(found(books, call))));
  }

  /** PUT of new ones; POST of new or changed ones. */
  public Answer write(Books books, Call call) {
    DocumentWriter writer = writer(books, call);
    boolean mayChange = call.method().equals("POST");
    return batch().write(books, call, sent -> writer.write(sent, Optional.empty(), mayChange));
  }

  /** POST of changes to one. */
  public Answer change(Books books, Call call) {
    Document document = found(books, call);
    DocumentWriter writer = writer(books, call);
    return batch().write(books, call, sent -> writer.write(sent, Optional.of(document), true));
  }

  /** The document that the path names. */
  public Document found(Books books, Call call) {
    String named = call.param("id");
    return Fields.uuid(named)
        .flatMap(books.documents()::get)
        .filter(document -> document.kind() == kind)
        .or(() -> books.document(kind, named))
        .orElseThrow(XeroError::notFound);
  }

  private Stream<Document> wanted(Books books, Call call) {
    Stream<Document> all;
    List<String> numbers = call.list("InvoiceNumbers");
    List<String> ids = call.list("IDs");
    // The indexes make the lookups that follow an unknown outcome quick in large books.
    if (!numbers.isEmpty() && kind == DocumentKind.INVOICE) {
      all = numbers.stream().distinct().flatMap(number -> books.document(kind, number).stream());
    } else if (!ids.isEmpty()) {
      all =
          ids.stream()
              .distinct()
              .flatMap(id -> Fields.uuid(id).flatMap(books.documents()::get).stream());
    } else {
      all = books.documents().all();
    }
    List<String> contacts = call.list("ContactIDs");
    List<String> statuses = call.list("Statuses");
    return all.filter(document -> document.kind() == kind)
        .filter(d -> contacts.isEmpty() || contacts.contains(d.contactId().toString()))
        .filter(d -> statuses.isEmpty() || statuses.contains(d.status().name()))
        .filter(term(books, call));
  }

  private static Predicate<Document> term(Books books, Call call) {
    Optional<String> term = call.query("searchTerm").map(text -> text.toLowerCase(Locale.ROOT));
    return document ->
        term.isEmpty()
            || lower(document.number()).contains(term.get())
            || lower(document.reference().orElse("")).contains(term.get())
            || lower(name(books, document.contactId())).contains(term.get());
  }

  private static String name(Books books, UUID contact) {
    return books.contacts().get(contact).map(Contact::name).orElse("");
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private Batch batch() {
    return new Batch(kind.collection(), kind.idField(), "HasErrors");
  }

  private DocumentWriter writer(Books books, Call call) {
    return new DocumentWriter(books, kind, DocumentView.unitDecimals(call.query("unitdp")));
  }

  private static DocumentView view(Books books, Call call) {
    return new DocumentView(books, DocumentView.unitDecimals(call.query("unitdp")));
  }
}
