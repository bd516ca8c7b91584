package io.tillbridge.core.translation;

import io.tillbridge.core.decision.Conflict;
import io.tillbridge.core.decision.Decision;
import java.util.List;

/**
 * What became of one order: every decision, what a person should know, and the documents to write.
 *
 * @param verdict whether and how it goes on
 * @param findings holds and flags, conflicts among them
 * @param documents in dependency order; empty unless the verdict is {@link Verdict#BOOK} or {@link
 *     Verdict#WAIT}
 * @param version what rules and mappings it was made with
 */
public record Translation(
    Verdict verdict,
    List<Decision> decisions,
    List<Conflict> conflicts,
    List<Finding> findings,
    List<TargetDocument> documents,
    FlowVersion version) {

  /** Whether and how an order goes on. */
  public enum Verdict {
    /** Its documents are to be written. */
    BOOK,
    /** The books need nothing for it. */
    NOTHING,
    /** Decided, but part of it can't be written yet; it waits where people see it. */
    WAIT,
    /** A person must look before anything is written. */
    HOLD
  }

  public Translation {
    decisions = List.copyOf(decisions);
    conflicts = List.copyOf(conflicts);
    findings = List.copyOf(findings);
    documents = List.copyOf(documents);
  }

  /** The same with every explanation put into words, to be kept. */
  public Translation written() {
    return new Translation(
        verdict,
        decisions,
        conflicts,
        findings,
        documents.stream().map(TargetDocument::written).toList(),
        version);
  }
}
