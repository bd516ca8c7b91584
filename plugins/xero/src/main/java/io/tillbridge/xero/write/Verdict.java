package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.xero.document.Agreement;
import io.tillbridge.xero.document.Extract;
import io.tillbridge.xero.document.Refusal;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import java.util.List;
import java.util.Optional;

/** What became of one document, by what Xero answered of it. */
final class Verdict {
  private Verdict() {}

  /** Of an element in an answer that was a success as a whole. */
  static Outcome accepted(Resource resource, Entry entry, Optional<Element> element) {
    if (element.isEmpty()) {
      return new Outcome.Unknown("Xero's answer does not mention it.");
    }
    Element stands = element.get();
    if (Refusal.refused(stands)) {
      return new Outcome.Rejected(Refusal.problems(stands), "");
    }
    Optional<String> id = Extract.id(resource, stands);
    if (id.isEmpty()) {
      return new Outcome.Unknown("Xero answered OK, but gave no " + resource.idMember() + ".");
    }
    List<Problem> differences =
        Agreement.differences(resource, entry.request(), entry.sent(), stands);
    return differences.isEmpty()
        ? new Outcome.Done(id.get(), Extract.of(resource, stands))
        : new Outcome.Rejected(differences, id.get());
  }

  /**
   * Of an element in a refusal of the whole. That none was written is likely but not promised, so
   * one that isn't to blame is looked up.
   */
  static Outcome refused(Optional<Element> element, String message) {
    return element.filter(Refusal::refused).isPresent()
        ? new Outcome.Rejected(Refusal.problems(element.get()), "")
        : new Outcome.Unknown("Xero refused the batch for other documents in it: " + message);
  }
}
