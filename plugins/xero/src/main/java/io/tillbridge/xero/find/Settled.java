package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;

/**
 * What a payment settles.
 *
 * @param resource an invoice, or the credit note that is paid out
 * @param id Xero's key of it, "" where the payment names it otherwise
 */
record Settled(Resource resource, String id) {
  private static final String INVOICE = "Invoice";
  private static final String CREDIT_NOTE = "CreditNote";

  static Settled by(WriteRequest payment) {
    Element sent = new Element(payment.document());
    return sent.json().containsKey(CREDIT_NOTE)
        ? new Settled(Resource.CREDIT_NOTE, sent.element(CREDIT_NOTE).text("CreditNoteID"))
        : new Settled(Resource.INVOICE, sent.element(INVOICE).text("InvoiceID"));
  }

  /** The condition that its payments meet. */
  String condition() {
    return member() + "." + resource.idMember() + "==guid(\"" + id + "\")";
  }

  /** A payment as the settled document lists it leaves that document out. */
  Element named(Element payment) {
    return new Element(
        JsonText.provider()
            .createObjectBuilder(payment.json())
            .add(member(), JsonText.provider().createObjectBuilder().add(resource.idMember(), id))
            .build());
  }

  private String member() {
    return resource == Resource.CREDIT_NOTE ? CREDIT_NOTE : INVOICE;
  }
}
