package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.TaxCheck;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.invoice.InvoiceComposer;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFailed;
import io.tillbridge.core.rules.RulesDidNotEnd;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.FlowVersion;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.core.translation.Translation.Verdict;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.tillbridge.spi.ledger.ReferenceData;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The translation: rules decide, the invoice is composed from what they decided, rules check its
 * sums, mappings put it into the ledger's fields. Safe for use by several threads.
 */
public final class OrderTranslator implements OrderTranslation {
  private final RuleBase rules;
  private final FlowSettings settings;
  private final FlowVersion version;
  private final DocumentMaker maker;
  private final RecordTranslator records;

  /** The index of the reference data last used; it changes seldom. */
  private volatile @Nullable Ledger indexed;

  /** Works with these rules and mappings until it is dropped; closing the rules is the caller's. */
  public OrderTranslator(RuleBase rules, Mappings mappings, FlowSettings settings) {
    this.rules = rules;
    this.settings = settings;
    this.version = new FlowVersion(settings.flow(), rules.version(), mappings.version());
    this.maker = new DocumentMaker(mappings, settings);
    this.records = new RecordTranslator(rules, mappings, settings);
  }

  @Override
  public FlowVersion version() {
    return version;
  }

  /** The same rules and mappings at work on products and customers. */
  public RecordTranslator records() {
    return records;
  }

  @Override
  public Translation translate(Order order, History history, ReferenceData reference) {
    Ledger ledger = indexed(reference);
    Check check = new Check(order, new InvoiceComposer(new LedgerBooks(ledger)));
    Decisions decisions;
    try {
      decisions = rules.evaluate(Facts.of(order, history, ledger, settings), check::of);
    } catch (RuleFailed | RulesDidNotEnd e) {
      return held(Findings.brokenOff(e));
    }
    Findings findings = new Findings(decisions);
    Optional<BookStatus> status =
        decisions.on(Aspect.STATUS, Target.ORDER).map(d -> BookStatus.valueOf(d.value()));
    if (status.isEmpty()) {
      findings.noStatus(order);
    } else if (status.get() == BookStatus.NOTHING) {
      findings.nothingToHold(decisions);
    }
    List<TargetDocument> documents = List.of();
    if (status.isPresent() && !findings.holding()) {
      documents =
          maker.documents(
              new Booking(
                  order, history, ledger, decisions, status.get(), check.composition(decisions)),
              findings);
      findings.underOneNumber(history.booked(), documents);
    }
    return new Translation(
        verdict(findings, documents),
        decisions.made(),
        decisions.conflicts(),
        findings.all(),
        findings.holding() ? List.of() : documents,
        version);
  }

  private static Verdict verdict(Findings findings, List<TargetDocument> documents) {
    if (findings.holding()) {
      return Verdict.HOLD;
    } else if (documents.isEmpty()) {
      return Verdict.NOTHING;
    }
    return Verdict.BOOK;
  }

  private Translation held(Finding finding) {
    return new Translation(
        Verdict.HOLD, List.of(), List.of(), List.of(finding), List.of(), version);
  }

  private Ledger indexed(ReferenceData reference) {
    Ledger last = indexed;
    if (last != null && last.reference().equals(reference)) {
      return last;
    }
    ReferenceData told = reference.with(ExchangeRates.NONE);
    if (last == null || !last.reference().equals(told)) {
      last = new Ledger(told);
      indexed = last;
    }
    return last.with(reference.rates());
  }

  /** Composes between the two rounds of the rules, and keeps what it composed. */
  private static final class Check {
    private final Order order;
    private final InvoiceComposer composer;
    private Optional<Composition> composed = Optional.empty();
    private Optional<Decisions> first = Optional.empty();

    Check(Order order, InvoiceComposer composer) {
      this.order = order;
      this.composer = composer;
    }

    List<Object> of(Decisions decisions) {
      Composition made = composer.compose(order, decisions);
      composed = Optional.of(made);
      first = Optional.of(decisions);
      return List.of(new TaxCheck(made.taxCharged(), made.taxExpected(), made.taxedLines()));
    }

    /** Rules of the second round may decide anew what lines rest on. */
    Composition composition(Decisions all) {
      boolean same = first.filter(before -> before == all).isPresent();
      return composed
          .filter(
              made -> same || made.lines().stream().allMatch(line -> holds(line.decisions(), all)))
          .orElseGet(() -> composer.compose(order, all));
    }

    private static boolean holds(List<Decision> decisions, Decisions all) {
      return decisions.stream()
          .allMatch(
              d ->
                  all.on(d.target().aspect(), d.target().subject())
                      .filter(now -> now.value().equals(d.value()))
                      .isPresent());
    }
  }
}
