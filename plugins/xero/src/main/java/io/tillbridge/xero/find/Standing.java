package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.Agreement;
import io.tillbridge.xero.document.Extract;
import io.tillbridge.xero.document.Keyed;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import java.util.List;
import java.util.Optional;

/** What a document that stands in Xero means for the request that looked for it. */
final class Standing {
  private Standing() {}

  /** Done only where nothing differs. */
  static Optional<Found> of(Resource resource, WriteRequest request, Element stands) {
    return Extract.id(resource, stands)
        .map(
            id -> {
              boolean agrees =
                  Agreement.differences(resource, request, Keyed.of(resource, request), stands)
                      .isEmpty();
              return new Found(
                  id,
                  agrees
                      ? Optional.of(new Outcome.Done(id, Extract.of(resource, stands)))
                      : Optional.empty());
            });
  }

  /** The natural key: the document's own, else the effect's. */
  static String key(Resource resource, WriteRequest request) {
    return Keyed.of(resource, request).text(resource.keyMember());
  }

  /** The first element whose {@code member} is {@code value}. */
  static Optional<Element> first(List<Element> elements, String member, String value) {
    return elements.stream().filter(each -> each.text(member).equalsIgnoreCase(value)).findFirst();
  }
}
