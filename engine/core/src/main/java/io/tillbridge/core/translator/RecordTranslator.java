package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Side;
import io.tillbridge.core.fact.Article;
import io.tillbridge.core.fact.Dispute;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.fact.Parameters;
import io.tillbridge.core.item.ItemEntry;
import io.tillbridge.core.mapping.MappedDocument;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.reconcile.Arbiter;
import io.tillbridge.core.reconcile.Kept;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.rules.RuleFailed;
import io.tillbridge.core.rules.RulesDidNotEnd;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.core.translation.FlowVersion;
import io.tillbridge.core.translation.RecordTranslation;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes the ledger's documents of products, and settles what both sides changed: rules decide,
 * mappings put it into the ledger's fields. Pure; safe for use by several threads.
 */
public final class RecordTranslator implements Arbiter {
  private static final String NEWEST = "newest";

  private final RuleBase rules;
  private final Mappings mappings;
  private final FlowSettings settings;
  private final FlowVersion version;
  private final Parameters flow;

  /** Works with these rules and mappings until it is dropped. */
  public RecordTranslator(RuleBase rules, Mappings mappings, FlowSettings settings) {
    this.rules = rules;
    this.mappings = mappings;
    this.settings = settings;
    this.version = new FlowVersion(settings.flow(), rules.version(), mappings.version());
    this.flow = new Parameters(settings);
  }

  /** What rules and mappings it works with. */
  public FlowVersion version() {
    return version;
  }

  /** The item that a product becomes. */
  public RecordTranslation item(Product product, Ledger ledger) {
    Article article = Article.of(product, ledger, flow);
    Decisions decisions;
    try {
      decisions = rules.evaluate(new Facts(List.of(article, ledger), flow));
    } catch (RuleFailed | RulesDidNotEnd e) {
      return RecordTranslation.held(List.of(Findings.brokenOff(e)), version);
    }
    Findings findings = new Findings(decisions);
    boolean left =
        decisions
            .on(Aspect.LISTED, article.subject())
            .filter(decision -> decision.value().equals("NO"))
            .isPresent();
    if (findings.holding() || left) {
      return left && !findings.holding()
          ? RecordTranslation.leftOut(findings.all(), version)
          : RecordTranslation.held(findings.all(), version);
    }
    return mapped(
        LedgerKind.ITEM,
        Sources.of(
            product,
            ItemEntry.of(product, article.subject(), decisions),
            ledger.organisation(),
            settings,
            path -> ItemEntry.behind(path, article.subject(), decisions)),
        findings);
  }

  /**
   * The contact that a registered customer becomes: by the mapping that orders use, so that both
   * write the same.
   */
  public RecordTranslation contact(Customer customer, Ledger ledger) {
    return mapped(
        LedgerKind.CONTACT,
        Sources.of(
            withoutOrder(customer, ledger.organisation().baseCurrency()),
            ledger.organisation(),
            settings),
        new Findings(new Decisions(List.of())));
  }

  private RecordTranslation mapped(LedgerKind kind, Sources sources, Findings findings) {
    MappedDocument mapped =
        mappings
            .find(kind)
            .orElseThrow(() -> new IllegalStateException("no mapping makes a " + kind))
            .map(sources);
    mapped.problems().forEach(findings::add);
    return findings.holding()
        ? RecordTranslation.held(findings.all(), version)
        : new RecordTranslation(
            RecordTranslation.Verdict.KEEP, findings.all(), List.of(document(mapped)), version);
  }

  /** An order that says nothing but who buys and where they live. */
  private static Order withoutOrder(Customer customer, String currency) {
    List<Address> addresses = customer.addresses();
    Address billing = addresses.isEmpty() ? Address.NONE : addresses.get(0);
    return new Order(
        customer.id(),
        "",
        Instant.EPOCH,
        Instant.EPOCH,
        currency,
        PriceBasis.TAX_EXCLUSIVE,
        StatusCode.NONE,
        StatusCode.NONE,
        customer,
        billing,
        addresses.size() > 1 ? addresses.get(1) : billing,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Money.zero(currency),
        "",
        "",
        "",
        "",
        Map.of(),
        JsonObject.EMPTY_JSON_OBJECT);
  }

  /** As the flow's rules decide; a person must where they don't. */
  @Override
  public Ruling rule(Kept record, String field) {
    Dispute dispute =
        new Dispute(
            record.kind().name(),
            record.code(),
            field,
            record.agreed().getOrDefault(field, ""),
            record.shop().getOrDefault(field, ""),
            record.ledger().getOrDefault(field, ""),
            record.shopAt(),
            record.ledgerAt(),
            flow.text("conflict." + field, flow.text("conflict", NEWEST)));
    Decisions decisions;
    try {
      decisions = rules.evaluate(new Facts(List.of(dispute), flow));
    } catch (RuleFailed | RulesDidNotEnd e) {
      return new Ruling.Hold(String.valueOf(e.getMessage()));
    }
    List<Decision> holds = decisions.on(Aspect.HOLD);
    if (!holds.isEmpty()) {
      return new Ruling.Hold(holds.get(0).value());
    }
    if (!decisions.conflicts().isEmpty()) {
      return new Ruling.Hold(
          "Rules disagree on whose " + field + " of " + record.code() + " holds.");
    }
    return decisions
        .on(Aspect.WINNER, dispute.subject())
        .<Ruling>map(decision -> new Ruling.Wins(Side.valueOf(decision.value())))
        .orElseGet(
            () ->
                new Ruling.Hold(
                    "No rule says whose " + field + " of " + record.code() + " holds."));
  }

  private static TargetDocument document(MappedDocument mapped) {
    return new TargetDocument(
        mapped.kind(),
        mapped.businessKey(),
        mapped.body(),
        mapped.links(),
        null,
        null,
        mapped.explanations());
  }
}
