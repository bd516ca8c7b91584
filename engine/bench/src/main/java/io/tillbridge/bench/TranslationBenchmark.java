package io.tillbridge.bench;

import io.tillbridge.bench.baseline.HandBooks;
import io.tillbridge.bench.baseline.HandDecisions;
import io.tillbridge.bench.baseline.HandDocuments;
import io.tillbridge.bench.sample.Books;
import io.tillbridge.bench.sample.Orders;
import io.tillbridge.bench.sample.Shipped;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.fact.Facts;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.History;
import io.tillbridge.core.translation.Translation;
import io.tillbridge.core.translator.OrderTranslator;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.ReferenceData;
import jakarta.json.JsonObject;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** From an order to its documents, whole and in parts, each beside the same job by hand. */
@State(Scope.Thread)
public class TranslationBenchmark {
  private final Order order = Orders.fiveLines();
  private final ReferenceData reference = Books.reference();
  private final HandBooks handBooks = new HandBooks(reference);
  private final HandDocuments handDocuments = new HandDocuments(handBooks, "S1-", 14);
  private final HandDecisions handDecisions = HandDecisions.on(order, handBooks);
  private final RuleBase rules = Shipped.rules();
  private final Facts facts = Facts.of(order, History.NONE, new Ledger(reference), Shipped.FLOW);
  private final MappingAlone mapping = MappingAlone.of(order, reference, rules.evaluate(facts));
  private final Object taxCheck = mapping.taxCheck();
  private final BareRules bare = new BareRules(rules, facts, taxCheck);
  private final OrderTranslator translator =
      new OrderTranslator(rules, Shipped.mappings(), Shipped.FLOW);

  /** Lets go of the sessions. */
  @TearDown(Level.Trial)
  public void close() {
    bare.close();
    rules.close();
  }

  /** Drools alone; each fact is deleted. */
  @Benchmark
  public int bareRulesDeletingFacts() {
    return bare.deletingFacts();
  }

  /** Drools alone; the session is reset. */
  @Benchmark
  public int bareRulesResettingSession() {
    return bare.resettingSession();
  }

  /** The rule base: decisions with their trace. */
  @Benchmark
  public Decisions rules() {
    return rules.evaluate(facts, decisions -> List.of(taxCheck));
  }

  /** The same decisions by hand. */
  @Benchmark
  public HandDecisions handRules() {
    return HandDecisions.on(order, handBooks);
  }

  /** Three documents from what was decided and composed, with explanations. */
  @Benchmark
  public List<Object> mapping() {
    return mapping.documents();
  }

  /** Three documents from what was decided, by hand. */
  @Benchmark
  public List<JsonObject> handMapping() {
    return handDocuments.map(order, handDecisions);
  }

  /** From the order to its documents, explanations on. */
  @Benchmark
  public Translation translation() {
    return translator.translate(order, History.NONE, reference);
  }

  /** From the order to its documents by hand. */
  @Benchmark
  public List<JsonObject> handTranslation() {
    return handDocuments.translate(order);
  }
}
