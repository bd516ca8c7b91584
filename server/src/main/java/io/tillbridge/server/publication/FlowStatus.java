package io.tillbridge.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A flow and what is live in it.
 *
 * @param store the store's connection
 * @param ledger the ledger's connection
 * @param rulePack content hash of the live rule pack
 * @param mappings content hash of the live mappings
 * @param since when it went live in this process
 * @param refused the newest edit, where it was refused and what is live is older
 */
public record FlowStatus(
    String name,
    String store,
    String ledger,
    String rulePack,
    String mappings,
    Instant since,
    Optional<RefusedEdit> refused) {
  /** An edit that was refused whole. */
  public record RefusedEdit(Instant at, List<EditProblem> problems) {
    public RefusedEdit {
      problems = List.copyOf(problems);
    }
  }
}
