package io.tillbridge.xero.write;

import io.tillbridge.xero.document.Resource;
import io.vertx.core.http.HttpMethod;

/**
 * Where a document goes; documents of one route can go in one call.
 *
 * @param path like {@code Invoices}
 */
record Route(HttpMethod method, String path) {

  static Route of(Resource resource, Entry entry) {
    String path =
        resource == Resource.ALLOCATION
            ? "CreditNotes/" + entry.creditNoteId() + "/" + resource.collection()
            : resource.collection();
    return new Route(resource.method(!entry.request().remoteId().isEmpty()), path);
  }
}
