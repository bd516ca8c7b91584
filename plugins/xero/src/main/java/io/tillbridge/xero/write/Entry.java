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
    return new Entry(request, Keyed.of(resource, request).json());
  }

  /** The same contact under a name that no other contact has. */
  Entry withDistinctName() {
    return new Entry(
        request,
        JsonText.provider()
            .createObjectBuilder(sent.json())
            .add("Name", DistinctName.of(sent))
            .build());
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
