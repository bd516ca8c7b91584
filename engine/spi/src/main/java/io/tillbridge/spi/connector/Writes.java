package io.tillbridge.spi.connector;

import io.tillbridge.spi.ledger.LedgerKind;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Writes documents to a ledger. The host never has two writes of one business key under way, and
 * writes an effect again only where its outcome allows it.
 */
public interface Writes {

  /** How many effects of this kind one {@link #write} may carry, at least 1. */
  int batchSize(LedgerKind kind);

  /**
   * Writes effects of one kind.
   *
   * @return as many outcomes as requests, in their order; the future itself never fails for what
   *     the remote system did
   */
  Future<List<Outcome>> write(LedgerKind kind, List<WriteRequest> requests);

  /**
   * How long the ledger knows a call again that is made a second time: the same requests in the
   * same order and attempt. A call whose answer never came, because the host stopped, is then made
   * again as it was; later, and for other kinds, its effects are looked up.
   */
  default Optional<Duration> remembers(LedgerKind kind) {
    return Optional.empty();
  }

  /**
   * Looks effects up by their business keys, for those whose outcome is unknown.
   *
   * @return as many answers as requests, in their order; fails with {@link RemoteFailure} where the
   *     remote system would not tell
   */
  Future<List<Optional<Found>>> find(LedgerKind kind, List<WriteRequest> requests);

  /**
   * A live document found in the ledger.
   *
   * @param outcome {@link Outcome.Done} where it stands as the request wants it; anything else
   *     tells that it must be written (again), by its key
   * @param remoteId the ledger's key of it
   * @param objections why it must not be taken for ours, though it has the request's business key:
   *     a person must look, and nothing is written over it; empty where it is ours
   */
  record Found(String remoteId, Optional<Outcome.Done> outcome, List<Problem> objections) {
    public Found {
      objections = List.copyOf(objections);
    }

    /** One that is ours. */
    public Found(String remoteId, Optional<Outcome.Done> outcome) {
      this(remoteId, outcome, List.of());
    }
  }
}
