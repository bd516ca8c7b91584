package io.tillbridge.xero.document;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.http.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between a document as it was sent and as it stands in Xero. What an answer leaves
 * out is not held against it, but for the totals that must be reckoned with.
 */
public final class Agreement {
  private final Element sent;
  private final Element stands;
  private final List<Problem> differences = new ArrayList<>();

  private Agreement(Element sent, Element stands) {
    this.sent = sent;
    this.stands = stands;
  }

  /** The differences, none where it stands as it was sent. */
  public static List<Problem> differences(
      Resource resource, WriteRequest request, Element sent, Element stands) {
    Agreement agreement = new Agreement(sent, stands);
    switch (resource) {
      case CONTACT -> agreement.contact();
      case ITEM -> agreement.text("Code");
      case INVOICE, CREDIT_NOTE -> agreement.numbered(resource, request);
      case PAYMENT -> agreement.payment();
      case ALLOCATION -> agreement.allocation();
    }
    return agreement.differences;
  }

  /**
   * The differences that keep us from taking a document for ours that we only know by its number:
   * also its lines must be those that were sent.
   */
  public static List<Problem> adoption(
      Resource resource, WriteRequest request, Element sent, Element stands) {
    Agreement agreement = new Agreement(sent, stands);
    agreement.differences.addAll(differences(resource, request, sent, stands));
    if (resource.numbered()
        && !Status.dead(sent.text("Status"))
        && !LineAgreement.agrees(sent, stands)) {
      agreement.differ("LineItems", "what was sold", "other lines");
    }
    return agreement.differences;
  }

  private void contact() {
    text("ContactNumber");
    String name = stands.text("Name");
    if (!name.equals(DistinctName.of(sent))) {
      text("Name");
    }
  }

  private void numbered(Resource resource, WriteRequest request) {
    if (!DistinctNumber.same(sent.text(resource.keyMember()), stands.text(resource.keyMember()))) {
      text(resource.keyMember());
    }
    text("Type");
    status();
    if (Status.dead(sent.text("Status"))) {
      return;
    }
    text("Reference");
    same("Contact", sent.element("Contact"), stands.element("Contact"), "ContactID");
    text("CurrencyCode");
    WriteRequest.Expected expected = request.expected();
    if (expected != null) {
      if (!stands.text("CurrencyCode").isEmpty()
          && !stands.text("CurrencyCode").equals(expected.total().currency())) {
        differ("CurrencyCode", expected.total().currency(), stands.text("CurrencyCode"));
      }
      amount("Total", expected.total().amount());
      amount("TotalTax", expected.tax().amount());
    }
    tracking();
  }

  /** Xero may leave tracking out that it doesn't know. */
  private void tracking() {
    List<Element> wanted = sent.elements("LineItems");
    List<Element> found = stands.elements("LineItems");
    for (int i = 0; i < Math.min(wanted.size(), found.size()); i++) {
      if (found.get(i).json().containsKey("Tracking")) {
        tracking("LineItems[" + i + "].Tracking", wanted.get(i), found.get(i));
      }
    }
  }

  private void tracking(String field, Element wanted, Element found) {
    for (Element choice : wanted.elements("Tracking")) {
      String option = choice.text("Option");
      boolean there =
          option.isEmpty()
              || found.elements("Tracking").stream()
                  .anyMatch(each -> each.text("Option").equalsIgnoreCase(option));
      if (!there) {
        differ(field, choice.text("Name") + " " + option, "no such choice");
      }
    }
  }

  private void payment() {
    same("Invoice", sent.element("Invoice"), stands.element("Invoice"), "InvoiceID");
    same("CreditNote", sent.element("CreditNote"), stands.element("CreditNote"), "CreditNoteID");
    text("Reference");
    status();
    sent.decimal("Amount").ifPresent(amount -> amount("Amount", amount));
  }

  private void allocation() {
    same("Invoice", sent.element("Invoice"), stands.element("Invoice"), "InvoiceID");
    sent.decimal("Amount").ifPresent(amount -> amount("Amount", amount));
  }

  private void status() {
    if (!stands.text("Status").isEmpty()
        && !Status.fulfils(sent.text("Status"), stands.text("Status"))) {
      differ("Status", sent.text("Status"), stands.text("Status"));
    } else if (sent.text("Status").isEmpty() && Status.dead(stands.text("Status"))) {
      differ("Status", "a live document", stands.text("Status"));
    }
  }

  private void text(String member) {
    same("", sent, stands, member);
  }

  private void same(String path, Element wanted, Element found, String member) {
    String one = wanted.text(member).trim();
    String other = found.text(member).trim();
    if (!one.isEmpty() && !other.isEmpty() && !one.equalsIgnoreCase(other)) {
      differ(path.isEmpty() ? member : path + "." + member, one, other);
    }
  }

  private void amount(String member, BigDecimal wanted) {
    var found = stands.decimal(member);
    if (found.isEmpty()) {
      differ(member, wanted.toPlainString(), "nothing");
    } else if (found.get().compareTo(wanted) != 0) {
      differ(member, wanted.toPlainString(), found.get().toPlainString());
    }
  }

  private void differ(String field, String wanted, String found) {
    differences.add(
        new Problem(
            field,
            "Xero has " + found + " where " + wanted + " was meant",
            "Compare the document in Xero with the order, put right what is wrong, then write it"
                + " again."));
  }
}
