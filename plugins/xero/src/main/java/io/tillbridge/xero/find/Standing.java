package io.tillbridge.xero.find;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.Agreement;
import io.tillbridge.xero.document.Extract;
import io.tillbridge.xero.document.Keyed;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a document that stands in Xero means for the request that looked for it. */
final class Standing {
  private Standing() {}

  /** Done only where nothing differs; what differs and isn't known for ours is objected to. */
  static Optional<Found> of(Resource resource, WriteRequest request, Element stands) {
    return Extract.id(resource, stands).map(id -> found(resource, request, stands, id));
  }

  private static Found found(Resource resource, WriteRequest request, Element stands, String id) {
    List<Problem> differences = differences(resource, request, stands);
    if (differences.isEmpty()) {
      return new Found(id, Optional.of(new Outcome.Done(id, Extract.of(resource, stands))));
    }
    return ours(resource, request, stands)
        ? new Found(id, Optional.empty())
        : new Found(id, Optional.empty(), List.of(objection(resource, request, differences)));
  }

  private static List<Problem> differences(
      Resource resource, WriteRequest request, Element stands) {
    Element sent = Keyed.of(resource, request);
    return request.remoteId().isEmpty()
        ? Agreement.adoption(resource, request, sent, stands)
        : Agreement.differences(resource, request, sent, stands);
  }

  /**
   * What has the key that Xero gave us is ours, and so is what stands as we sent it before.
   * Contacts and items are shared with people, who may change them as they like.
   */
  private static boolean ours(Resource resource, WriteRequest request, Element stands) {
    return !request.remoteId().isEmpty()
        || resource == Resource.CONTACT
        || resource == Resource.ITEM
        || request.earlier().stream()
            .anyMatch(before -> differences(resource, before, stands).isEmpty());
  }

  private static Problem objection(
      Resource resource, WriteRequest request, List<Problem> differences) {
    String what =
        differences.stream()
            .map(each -> each.field() + ": " + each.message())
            .collect(Collectors.joining("; "));
    return new Problem(
        resource.keyMember(),
        "Xero has "
            + request.businessKey()
            + " already, and not as it was to be written ("
            + what
            + "), so that it may be someone else's.",
        "Look at it in Xero. Give one that a person made another number, or void it there; then"
            + " write this again.");
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
