package io.tillbridge.xero.api;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.xero.http.Element;

/** What became of a call, as far as the call as a whole goes. */
public sealed interface Reply {

  /** Xero took it; each element of {@code body} still tells its own fate. */
  record Accepted(Element body) implements Reply {}

  /**
   * Xero read it and refused it as a whole.
   *
   * @param error Xero's own description, without members where there was none
   */
  record Refused(int status, Element error) implements Reply {

    /** What Xero said, in its words as far as it used any. */
    public String message() {
      for (String member : new String[] {"Message", "Detail", "Title"}) {
        if (!error.text(member).isBlank()) {
          return error.text(member);
        }
      }
      return "Xero answered " + status + " without saying why.";
    }
  }

  /**
   * It failed for a reason that has nothing to do with what was in it.
   *
   * @param late whether it may still be carried out after we stopped listening: then only the same
   *     call under the same Idempotency-Key is sure not to be carried out twice
   */
  record Failed(Outcome outcome, boolean late) implements Reply {

    /** It ended there and then. */
    public Failed(Outcome outcome) {
      this(outcome, false);
    }
  }
}
