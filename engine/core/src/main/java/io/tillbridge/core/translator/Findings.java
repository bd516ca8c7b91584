package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Conflict;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.Finding.Severity;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Gathers what a person should know of one order. */
final class Findings {
  private final List<Finding> all = new ArrayList<>();

  /** Starts with what the rules found and where they disagree. */
  Findings(Decisions decisions) {
    decisions.on(Aspect.HOLD).forEach(d -> all.add(finding(Severity.HOLD, d)));
    decisions.on(Aspect.FLAG).forEach(d -> all.add(finding(Severity.FLAG, d)));
    decisions.conflicts().forEach(conflict -> all.add(disagreement(conflict)));
  }

  List<Finding> all() {
    return all;
  }

  boolean holding() {
    return all.stream().anyMatch(f -> f.severity() == Severity.HOLD);
  }

  /**
   * The books need nothing, so nothing there is to hold back: what would hold the order is only
   * worth knowing. Rules that disagree on whether the books need anything still hold it.
   */
  void nothingToHold(Decisions decisions) {
    if (decisions.conflicts().stream().noneMatch(c -> c.target().aspect() == Aspect.STATUS)) {
      all.replaceAll(
          f -> new Finding(Severity.FLAG, f.code(), f.subject(), f.message(), f.source()));
    }
  }

  void noStatus(Order order) {
    hold(
        "no-status",
        Target.ORDER,
        "no rule says how an order with payment status '"
            + order.paymentStatus().code()
            + "' and fulfilment status '"
            + order.fulfilmentStatus().code()
            + "' stands in the books: add a rule that does",
        "");
  }

  /** Booked under a second number, the order would stand in the books twice. */
  void underOneNumber(Optional<Booked> booked, List<TargetDocument> documents) {
    String before = booked.map(Booked::number).orElse("");
    documents.stream()
        .filter(document -> document.kind() == LedgerKind.INVOICE)
        .map(TargetDocument::businessKey)
        .findFirst()
        .filter(now -> !before.isEmpty() && !now.equals(before))
        .ifPresent(
            now ->
                hold(
                    "booked-under-another-number",
                    Target.ORDER,
                    "the order stands in the books as invoice "
                        + before
                        + " and would now be booked again as "
                        + now
                        + ": set its number in the shop, or the flow's prefix, back to what it was;"
                        + " or book the change by hand",
                    ""));
  }

  void gap(Composition.Gap gap) {
    hold(gap.code(), gap.subject(), gap.message(), "");
  }

  void add(Finding finding) {
    all.add(finding);
  }

  void hold(String code, String subject, String message, String source) {
    all.add(new Finding(Severity.HOLD, code, subject, message, source));
  }

  static Finding brokenOff(RuntimeException e) {
    return new Finding(
        Severity.HOLD, "rules-broke-off", Target.ORDER, String.valueOf(e.getMessage()), "");
  }

  private static Finding finding(Severity severity, Decision decision) {
    String subject = decision.target().subject();
    int slash = subject.lastIndexOf('/');
    return new Finding(
        severity,
        subject.substring(slash + 1),
        slash < 0 ? subject : subject.substring(0, slash),
        decision.value(),
        decision.source());
  }

  private static Finding disagreement(Conflict conflict) {
    String sides =
        conflict.decisions().stream()
            .map(d -> d.value() + " by \"" + d.rule() + "\" (" + d.source() + ")")
            .collect(Collectors.joining(" and "));
    return new Finding(
        Severity.HOLD,
        "rules-disagree",
        conflict.target().subject(),
        "rules of the same salience disagree on the "
            + conflict.target()
            + ": "
            + sides
            + ". Give one a higher salience, or make their conditions exclude each other",
        conflict.decisions().get(0).source());
  }
}
