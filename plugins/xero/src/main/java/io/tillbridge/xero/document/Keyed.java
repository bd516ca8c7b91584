package io.tillbridge.xero.document;

import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;

/** A request's document with its keys in it. */
public final class Keyed {
  private Keyed() {}

  /**
   * The document with Xero's key where it is known, and with the natural key in any case: without
   * it Xero would number the document itself, and no one could find it again. A natural key that
   * the document brings stands before the effect's. A document that is changed keeps its number.
   */
  public static Element of(Resource resource, WriteRequest request) {
    var document = JsonText.provider().createObjectBuilder(request.document());
    if (!request.remoteId().isEmpty()) {
      document.add(resource.idMember(), request.remoteId());
    }
    if (resource.numbered() && !request.remoteId().isEmpty()) {
      // It keeps the number it has: that may be a successor's, or one a person gave it.
      document.remove(resource.keyMember());
      return new Element(document.build());
    }
    boolean named = !resource.keyMember().isEmpty();
    if (named && new Element(request.document()).text(resource.keyMember()).isEmpty()) {
      document.add(resource.keyMember(), request.businessKey());
    }
    return new Element(document.build());
  }
}
