package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that can become of one effect. */
public sealed interface Outcome {

  /**
   * It stands in the ledger, and the connector has checked that it stands as it was sent.
   *
   * @param remoteId the ledger's key of the document
   * @param answer what the ledger answered of it (numbers, totals, status), for the record
   */
  record Done(String remoteId, JsonObject answer) implements Outcome {}

  /** Certainly not written; may be tried again no sooner than {@code after}. */
  record Retry(Duration after, String why) implements Outcome {}

  /** May or may not have been written: look it up by its key before writing again. */
  record Unknown(String why) implements Outcome {}

  /**
   * The ledger refused it, or wrote something else than was sent: a person must look.
   *
   * @param remoteId the ledger's key where a document came to stand nevertheless, "" otherwise
   * @param gone the kind of a document that no longer counts in the ledger, because someone voided
   *     or removed it there: the request's own kind for the one that was to be changed, another for
   *     one that the request's document is for. The host forgets its key, so that the next try,
   *     which a person asks for, makes it anew. Null where nothing is gone
   */
  record Rejected(List<Problem> problems, String remoteId, @Nullable LedgerKind gone)
      implements Outcome {
    public Rejected {
      problems = List.copyOf(problems);
    }

    /** Refused, with nothing gone. */
    public Rejected(List<Problem> problems, String remoteId) {
      this(problems, remoteId, null);
    }
  }

  /** Certainly not written; nothing goes over this connection until something changes. */
  record Blocked(Blockage blockage) implements Outcome {}
}
