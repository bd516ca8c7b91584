package io.tillbridge.xero.document;

import io.tillbridge.xero.http.Element;
import java.util.List;

/**
 * Whether an element of an answer is about a document that was sent. Xero is assumed, not promised,
 * to answer in the order of the request, so what an element says of itself counts for more than its
 * place.
 */
public enum Identity {
  /** It names the document. */
  SAME,
  /** It says nothing that would name any document: its place may tell. */
  UNTOLD,
  /** It names another one. */
  OTHER;

  /** Compares what both tell. */
  public static Identity of(Resource resource, Element sent, Element answered) {
    List<Identity> all =
        switch (resource) {
          case PAYMENT ->
              List.of(
                  nested("Invoice", "InvoiceID", sent, answered),
                  nested("CreditNote", "CreditNoteID", sent, answered),
                  text(sent.text("Reference"), answered.text("Reference")),
                  amount(sent, answered));
          case ALLOCATION ->
              List.of(nested("Invoice", "InvoiceID", sent, answered), amount(sent, answered));
          case INVOICE, CREDIT_NOTE ->
              List.of(
                  text(sent.text(resource.idMember()), Extract.id(resource, answered).orElse("")),
                  text(sent.text(resource.keyMember()), answered.text(resource.keyMember())));
          default ->
              List.of(text(sent.text(resource.keyMember()), answered.text(resource.keyMember())));
        };
    if (all.contains(OTHER)) {
      return OTHER;
    }
    return all.contains(SAME) ? SAME : UNTOLD;
  }

  private static Identity nested(String inside, String member, Element sent, Element answered) {
    return text(sent.element(inside).text(member), answered.element(inside).text(member));
  }

  private static Identity text(String sent, String answered) {
    if (sent.isEmpty() || answered.isEmpty()) {
      return UNTOLD;
    }
    return sent.equalsIgnoreCase(answered) ? SAME : OTHER;
  }

  private static Identity amount(Element sent, Element answered) {
    var one = sent.decimal("Amount");
    var other = answered.decimal("Amount");
    if (one.isEmpty() || other.isEmpty()) {
      return UNTOLD;
    }
    return one.get().compareTo(other.get()) == 0 ? SAME : OTHER;
  }
}
