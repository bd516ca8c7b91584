package io.tillbridge.core.translation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What became of a product or customer in the translation.
 *
 * @param findings what a person should know
 * @param documents what is to stand in the ledger; none unless it is kept there
 * @param version what it was translated with
 */
public record RecordTranslation(
    Verdict verdict, List<Finding> findings, List<TargetDocument> documents, FlowVersion version) {
  public RecordTranslation {
    findings = List.copyOf(findings);
    documents = List.copyOf(documents);
  }

  /** What is to be done with it. */
  public enum Verdict {
    /** It is kept in the ledger. */
    KEEP,
    /** The ledger needs nothing of it. */
    LEAVE_OUT,
    /** A person must look first. */
    HOLD
  }

  /** A person must look first. */
  public static RecordTranslation held(List<Finding> findings, FlowVersion version) {
    return new RecordTranslation(Verdict.HOLD, findings, List.of(), version);
  }

  /** The ledger needs nothing of it. */
  public static RecordTranslation leftOut(List<Finding> findings, FlowVersion version) {
    return new RecordTranslation(Verdict.LEAVE_OUT, findings, List.of(), version);
  }

  /** What a person should know, in words. */
  public String why() {
    return findings.stream().map(Finding::message).collect(Collectors.joining(" "));
  }
}
