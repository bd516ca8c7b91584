package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import io.vertx.core.Future;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Looks at how documents stand in a ledger, for people change them there by hand. Futures fail with
 * {@link RemoteFailure} where the remote system would not tell.
 */
public interface Observes {

  /** The kinds whose standing can be observed. */
  List<LedgerKind> kinds();

  /**
   * How these stand, in as few calls as can be; those that the ledger doesn't have are left out.
   */
  Future<List<Observed>> observe(LedgerKind kind, Collection<String> remoteIds);

  /** What changed since then, anybody's; for what no webhook announced. */
  Future<List<LedgerNotice>> changed(LedgerKind kind, Instant since);

  /**
   * How a document stands.
   *
   * @param number what people call it
   * @param applied what was paid on it or credited to it
   */
  record Observed(
      LedgerKind kind,
      String remoteId,
      String number,
      Standing standing,
      Money total,
      List<Applied> applied) {
    public Observed {
      applied = List.copyOf(applied);
    }
  }

  /** The ways a document can stand. */
  enum Standing {
    /** Not in the books yet. */
    DRAFT,
    /** In the books, with something still open. */
    OPEN,
    /** Nothing is open any more. */
    SETTLED,
    /** Out of the books. */
    VOIDED
  }

  /** Something applied to a document: a payment, or a credit note with what of it was used. */
  record Applied(LedgerKind kind, String remoteId, Money amount) {}
}
