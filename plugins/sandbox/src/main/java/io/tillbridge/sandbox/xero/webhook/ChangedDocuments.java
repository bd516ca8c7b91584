package io.tillbridge.sandbox.xero.webhook;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.sandbox.json.JsonText;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call changed, as Xero announces it: invoices, credit notes and contacts. A payment shows
 * as a change of what it is on.
 */
final class ChangedDocuments {
  private static final List<String> WRITES = List.of("PUT", "POST", "DELETE");

  private ChangedDocuments() {}

  /** A document, by category and id. */
  record Changed(String category, String id) {}

  static List<Changed> of(Call call, Answer answer) {
    if (!WRITES.contains(call.method())
        || answer.status() != 200
        || !(JsonText.parse(answer.body()) instanceof JsonObject json)) {
      return List.of();
    }
    Fields body = new Fields(json);
    List<Changed> changed = new ArrayList<>();
    each(body, "Contacts", element -> add(changed, "CONTACT", element, "ContactID"));
    each(body, "Invoices", element -> add(changed, "INVOICE", element, "InvoiceID"));
    each(body, "CreditNotes", element -> add(changed, "CREDITNOTE", element, "CreditNoteID"));
    for (String applied : List.of("Payments", "Allocations")) {
      each(
          body,
          applied,
          element -> {
            element.nested("Invoice").ifPresent(i -> add(changed, "INVOICE", i, "InvoiceID"));
            element
                .nested("CreditNote")
                .ifPresent(n -> add(changed, "CREDITNOTE", n, "CreditNoteID"));
          });
    }
    return changed.stream().distinct().toList();
  }

  private static void each(
      Fields body, String collection, java.util.function.Consumer<Fields> use) {
    body.objects(collection).stream()
        .map(Fields::new)
        .filter(element -> !element.text("StatusAttributeString").equals(Optional.of("ERROR")))
        .forEach(use);
  }

  private static void add(List<Changed> changed, String category, Fields element, String id) {
    element.filled(id).ifPresent(value -> changed.add(new Changed(category, value)));
  }
}
