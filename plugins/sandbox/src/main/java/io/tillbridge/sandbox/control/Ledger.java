package io.tillbridge.sandbox.control;

import io.tillbridge.sandbox.json.JsonText;
import io.tillbridge.sandbox.xero.books.Books;
import io.tillbridge.sandbox.xero.books.Document;
import io.tillbridge.sandbox.xero.books.DocumentKind;
import io.tillbridge.sandbox.xero.contact.ContactView;
import io.tillbridge.sandbox.xero.document.DocumentView;
import io.tillbridge.sandbox.xero.payment.PaymentView;
import io.tillbridge.sandbox.xero.setup.Items;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;

/** Shows all that stands in an organisation's books, as Xero would, in one go. */
record Ledger(Books books) {
  private static final int ALL_DECIMALS = 4;

  JsonObject shown() {
    ContactView contacts = new ContactView();
    PaymentView payments = new PaymentView(books);
    return JsonText.object()
        .add("Organisation", books.organisation().name())
        .add("Invoices", documents(DocumentKind.INVOICE))
        .add("CreditNotes", documents(DocumentKind.CREDIT_NOTE))
        .add("Payments", JsonText.array(books.payments().all().map(payments::shown).toList()))
        .add("Items", JsonText.array(books.items().all().map(Items::shown).toList()))
        .add("Contacts", JsonText.array(books.contacts().all().map(contacts::full).toList()))
        .build();
  }

  private JsonArray documents(DocumentKind kind) {
    DocumentView view = new DocumentView(books, ALL_DECIMALS);
    return JsonText.array(
        books
            .documents()
            .all()
            .filter((Document document) -> document.kind() == kind)
            .map(view::full)
            .toList());
  }
}
