package io.tillbridge.core.translation;

import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document to write to the ledger, in the ledger's own fields.
 *
 * @param businessKey the natural key it has in the ledger for ever
 * @param body its fields; those that {@code links} name are still to be filled in
 * @param links fields that take the ledger's key of another document; these come first
 * @param total what the ledger must come to, tax included; null where it reckons nothing
 * @param tax the tax in it; null where it reckons nothing
 * @param explanations the why of each field
 */
public record TargetDocument(
    LedgerKind kind,
    String businessKey,
    JsonObject body,
    List<Link> links,
    @Nullable Money total,
    @Nullable Money tax,
    List<FieldExplanation> explanations) {

  public TargetDocument {
    links = List.copyOf(links);
    explanations = List.copyOf(explanations);
  }

  /** The same with every explanation put into words. */
  TargetDocument written() {
    return new TargetDocument(
        kind,
        businessKey,
        body,
        links,
        total,
        tax,
        List.copyOf(explanations.stream().map(FieldExplanation::written).toList()));
  }

  /**
   * A field that takes the ledger's key of another document.
   *
   * @param path the field, like {@code Contact.ContactID}
   * @param kind the other document's kind
   * @param businessKey the other document's natural key
   */
  public record Link(String path, LedgerKind kind, String businessKey) {}
}
