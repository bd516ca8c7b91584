package io.tillbridge.core.translation;

import io.tillbridge.core.invoice.Posting;
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
 * @param posting what an invoice or credit note posts, to be kept with it; null for others
 */
public record TargetDocument(
    LedgerKind kind,
    String businessKey,
    JsonObject body,
    List<Link> links,
    @Nullable Money total,
    @Nullable Money tax,
    List<FieldExplanation> explanations,
    @Nullable Posting posting) {

  public TargetDocument {
    links = List.copyOf(links);
    explanations = List.copyOf(explanations);
  }

  /** A document of which no posting is kept. */
  public TargetDocument(
      LedgerKind kind,
      String businessKey,
      JsonObject body,
      List<Link> links,
      @Nullable Money total,
      @Nullable Money tax,
      List<FieldExplanation> explanations) {
    this(kind, businessKey, body, links, total, tax, explanations, null);
  }

  /** The same with every explanation put into words; the posting is kept elsewhere. */
  TargetDocument written() {
    return new TargetDocument(
        kind,
        businessKey,
        body,
        links,
        total,
        tax,
        List.copyOf(explanations.stream().map(FieldExplanation::written).toList()),
        null);
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
