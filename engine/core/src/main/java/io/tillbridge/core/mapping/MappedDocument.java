package io.tillbridge.core.mapping;

import io.tillbridge.core.translation.FieldExplanation;
import io.tillbridge.core.translation.Finding;
import io.tillbridge.core.translation.TargetDocument.Link;
import io.tillbridge.spi.ledger.LedgerKind;
import jakarta.json.JsonObject;
import java.util.List;

/**
 * What a mapping made of its sources.
 *
 * @param businessKey the natural key the document has in the ledger for ever
 * @param body its fields in the order of the mapping's rows, links left out
 * @param links fields that take another document's key
 * @param explanations one for each field and link
 * @param problems what the ledger would refuse or what couldn't be computed; where there is one the
 *     document must not be written
 */
public record MappedDocument(
    LedgerKind kind,
    String businessKey,
    JsonObject body,
    List<Link> links,
    List<FieldExplanation> explanations,
    List<Finding> problems) {}
