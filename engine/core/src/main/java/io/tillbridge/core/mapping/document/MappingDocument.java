package io.tillbridge.core.mapping.document;

import io.tillbridge.spi.ledger.LedgerKind;
import java.util.List;

/**
 * A mapping as written.
 *
 * @param file its file's name
 * @param name what people call it
 * @param source what is mapped
 * @param target what it becomes
 * @param key expression for the business key
 */
public record MappingDocument(
    String file,
    String name,
    SourceKind source,
    LedgerKind target,
    Position position,
    Text key,
    List<Row> rows) {

  public MappingDocument {
    rows = List.copyOf(rows);
  }
}
