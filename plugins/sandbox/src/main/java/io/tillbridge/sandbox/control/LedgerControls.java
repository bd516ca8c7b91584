package io.tillbridge.sandbox.control;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.http.Refusal;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Account;
import io.tillbridge.sandbox.xero.books.Allocation;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Circumstances;
import io.tillbridge.sandbox.xero.books.Contact;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.books.DocumentStatus;
import io.tillbridge.sandbox.xero.books.Organisations;
import io.tillbridge.sandbox.xero.books.Payment;
import io.tillbridge.sandbox.xero.document.Settling;
import io.tillbridge.sandbox.xero.wire.XeroDate;
import java.time.LocalDate;
import java.util.Optional;

/** What people do in Xero by hand, behind the back of whoever uses the API. */
record LedgerControls(Organisations organisations) {

  Answer shown(Call call) {
    return Answer.json(200, new Ledger(books(call)).shown());
  }

  /** PATCH of {@code PeriodLockDate}, {@code EndOfYearLockDate}, plan and access. */
  Answer change(Call call) {
    Circumstances circumstances = books(call).circumstances();
    Fields sent = call.fields();
    if (sent.has("PeriodLockDate")) {
      circumstances.lockPeriod(day(sent, "PeriodLockDate"));
    }
    if (sent.has("EndOfYearLockDate")) {
      circumstances.lockYear(day(sent, "EndOfYearLockDate"));
    }
    if (sent.has("UseMulticurrency")) {
      circumstances.allowCurrencies(sent.yes("UseMulticurrency"));
    }
    if (sent.has("Connected")) {
      circumstances.connect(sent.yes("Connected"));
    }
    return done();
  }

  /** PATCH of an account's {@code Status}: archived, or restored. */
  Answer account(Call call) {
    Books books = books(call);
    Account old = books.account(call.param("id")).orElseThrow(() -> missing(call));
    String status = call.fields().filled("Status").orElse(old.status());
    return kept(
        books,
        () ->
            books
                .accounts()
                .put(
                    old.id(),
                    new Account(
                        old.id(),
                        old.code(),
                        old.name(),
                        old.type(),
                        old.taxType(),
                        old.payments(),
                        old.system(),
                        status,
                        old.bankNumber(),
                        books.clock().instant())));
  }

  /** DELETE of an item by its code. */
  Answer deleteItem(Call call) {
    Books books = books(call);
    var item = books.item(call.param("id")).orElseThrow(() -> missing(call));
    return kept(books, () -> books.items().remove(item.id()));
  }

  /** PATCH of a contact: {@code ContactStatus}, or {@code MergedInto} another. */
  Answer contact(Call call) {
    Books books = books(call);
    Contact old = contact(books, call.param("id")).orElseThrow(() -> missing(call));
    Fields sent = call.fields();
    Optional<Contact> into = sent.filled("MergedInto").flatMap(named -> contact(books, named));
    var fields = JsonText.object(old.fields());
    into.ifPresent(target -> fields.add("MergedToContactID", target.id().toString()));
    String status =
        into.isPresent() ? "ARCHIVED" : sent.filled("ContactStatus").orElse(old.status());
    return kept(
        books,
        () ->
            books
                .contacts()
                .put(
                    old.id(),
                    new Contact(
                        old.id(), old.name(), status, fields.build(), books.clock().instant())));
  }

  /** DELETE of an invoice or credit note by its number: its money is taken off, then it is void. */
  Answer voidDocument(Call call) {
    Books books = books(call);
    String number = call.param("id");
    Document document =
        books
            .document(DocumentKind.INVOICE, number)
            .or(() -> books.document(DocumentKind.CREDIT_NOTE, number))
            .orElseThrow(() -> missing(call));
    return kept(books, () -> voided(books, document));
  }

  private static void voided(Books books, Document document) {
    Settling settling = new Settling(books);
    for (Payment payment : books.paymentsOn(document.id())) {
      books.payments().put(payment.id(), payment.deleted(books.clock().instant()));
    }
    for (Allocation allocation : books.allocationsOn(document)) {
      books.allocations().remove(allocation.id());
      books.documents().get(allocation.invoiceId()).ifPresent(settling::settle);
      books.documents().get(allocation.creditNoteId()).ifPresent(settling::settle);
    }
    DocumentStatus end =
        document.status() == DocumentStatus.DRAFT ? DocumentStatus.DELETED : DocumentStatus.VOIDED;
    books
        .documents()
        .put(document.id(), document.settled(end, Optional.empty(), books.clock().instant()));
  }

  private static Answer kept(Books books, Runnable change) {
    change.run();
    books.undo().keep();
    return done();
  }

  private Books books(Call call) {
    String organisation = call.query("org").orElse("AU");
    return organisations
        .named(organisation)
        .orElseThrow(
            () -> new Refusal(Refusal.message(404, "There is no organisation " + organisation)));
  }

  private static Optional<Contact> contact(Books books, String named) {
    return Fields.uuid(named).flatMap(books.contacts()::get).or(() -> books.contactNumbered(named));
  }

  private static Optional<LocalDate> day(Fields sent, String field) {
    return sent.filled(field).flatMap(XeroDate::day);
  }

  private static Refusal missing(Call call) {
    return new Refusal(Refusal.message(404, "There is no " + call.param("id")));
  }

  private static Answer done() {
    return Answer.json(200, JsonText.object().add("status", "ok").build());
  }
}
