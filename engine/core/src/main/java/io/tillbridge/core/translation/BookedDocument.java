package io.tillbridge.core.translation;

import io.tillbridge.core.invoice.Posting;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document of an order that stands in the ledger by our writing.
 *
 * @param key its natural key
 * @param total what it comes to; null where the ledger reckons nothing
 * @param links the documents it was written against, like the invoice that a payment pays
 * @param posting what an invoice or credit note posts; null for others and where it isn't known
 * @param asMeant whether it stands as it was meant to
 */
public record BookedDocument(
    LedgerKind kind,
    String key,
    @Nullable Money total,
    List<Link> links,
    @Nullable Posting posting,
    boolean asMeant) {

  public BookedDocument {
    links = List.copyOf(links);
  }

  /** The natural key of the document of this kind that it was written against. */
  public Optional<String> linked(LedgerKind to) {
    return links.stream().filter(link -> link.kind() == to).map(Link::businessKey).findFirst();
  }
}
