package io.tillbridge.core.translator;

import io.tillbridge.core.invoice.Posting;
import io.tillbridge.core.mapping.MappedDocument;
import io.tillbridge.core.mapping.Mapping;
import io.tillbridge.core.mapping.Mappings;
import io.tillbridge.core.mapping.document.SourceKind;
import io.tillbridge.core.mapping.source.Sources;
import io.tillbridge.core.translation.TargetDocument;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts one document into the ledger's fields by the mapping that makes it. */
record Mapper(Mappings mappings) {

  /** The document; empty with the order held where no mapping makes such a document. */
  Optional<TargetDocument> document(
      SourceKind source,
      LedgerKind kind,
      Sources sources,
      @Nullable Money total,
      @Nullable Money tax,
      @Nullable Posting posting,
      Findings findings) {
    Optional<Mapping> mapping = mappings.find(source, kind);
    if (mapping.isEmpty()) {
      findings.hold(
          "no-mapping",
          "order",
          "no mapping makes a "
              + kind
              + " from a "
              + source
              + ": add one to the mappings' folder, such as the one that is shipped",
          "");
      return Optional.empty();
    }
    MappedDocument mapped = mapping.get().map(sources);
    mapped.problems().forEach(findings::add);
    return Optional.of(
        new TargetDocument(
            kind,
            mapped.businessKey(),
            mapped.body(),
            mapped.links(),
            total,
            tax,
            mapped.explanations(),
            posting));
  }
}
