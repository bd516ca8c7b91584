package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.document.DistinctName;
import io.tillbridge.xero.document.Keyed;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;

/**
 * A request as it goes over the wire.
 *
 * @param sent the document with its keys filled in
 * @param text {@code sent} as JSON
 */
record Entry(WriteRequest request, Element sent, String text) {

  /** The request's document with its keys in it. */
  static Entry of(Resource resource, WriteRequest request) {
    JsonObject keyed = Keyed.of(resource, request).json();
    // The path names an allocation's credit note.
    return resource == Resource.ALLOCATION
        ? new Entry(
            request, JsonText.provider().createObjectBuilder(keyed).remove("CreditNote").build())
        : new Entry(request, keyed);
  }

  /** The credit note that the request names, "" for none. */
  String creditNoteId() {
    return new Element(request.document()).element("CreditNote").text("CreditNoteID");
  }

  /** The same contact under a name that no other contact has. */
  Entry withDistinctName() {
    return with("Name", DistinctName.of(sent));
  }

  /** The same document with another text in one member. */
  Entry with(String member, String value) {
    return new Entry(
        request, JsonText.provider().createObjectBuilder(sent.json()).add(member, value).build());
  }

  /** Whether it is the contact under its distinct name already. */
  boolean distinctlyNamed() {
    return sent.text("Name").equals(DistinctName.of(Keyed.of(Resource.CONTACT, request)));
  }

  int bytes() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private Entry(WriteRequest request, JsonObject document) {
    this(request, new Element(document), document.toString());
  }
}
