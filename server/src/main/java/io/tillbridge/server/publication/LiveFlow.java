package io.tillbridge.server.publication;

import io.tillbridge.core.rules.RuleBase;
import io.tillbridge.core.translation.FlowVersion;
import io.tillbridge.core.translation.OrderTranslation;
import io.tillbridge.core.translator.OrderTranslator;
import io.tillbridge.core.translator.RecordTranslator;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.server.publication.FlowStatus.RefusedEdit;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A flow and the translation that is live in it; swapped whole. Safe for use by several threads.
 */
public final class LiveFlow implements Supplier<OrderTranslation> {
  private final FlowDefinition definition;
  private final AtomicReference<@Nullable Live> live = new AtomicReference<>();
  private volatile Optional<RefusedEdit> refused = Optional.empty();

  LiveFlow(FlowDefinition definition) {
    this.definition = definition;
  }

  /** What is live, and the rules it works with. */
  record Live(OrderTranslation translation, RuleBase rules, Instant since) {}

  /** How it is configured. */
  public FlowDefinition definition() {
    return definition;
  }

  /** The live translation; throws IllegalStateException before anything was published. */
  @Override
  public OrderTranslation get() {
    return current()
        .orElseThrow(
            () -> new IllegalStateException("nothing is live in flow " + definition.name()))
        .translation();
  }

  /** The live rules and mappings at work on products and customers; throws as {@link #get}. */
  public RecordTranslator records() {
    if (get() instanceof OrderTranslator translator) {
      return translator.records();
    }
    throw new IllegalStateException("flow " + definition.name() + " knows orders alone");
  }

  /** What is live. */
  public FlowStatus status() {
    Optional<Live> now = current();
    FlowVersion version =
        now.map(l -> l.translation().version()).orElse(new FlowVersion(definition.name(), "", ""));
    return new FlowStatus(
        definition.name(),
        definition.store(),
        definition.ledger(),
        version.rulePack(),
        version.mappings(),
        now.map(Live::since).orElse(Instant.EPOCH),
        refused);
  }

  Optional<Live> current() {
    return Optional.ofNullable(live.get());
  }

  void swap(Live next) {
    live.set(next);
    refused = Optional.empty();
  }

  void refuse(RefusedEdit edit) {
    refused = Optional.of(edit);
  }
}
