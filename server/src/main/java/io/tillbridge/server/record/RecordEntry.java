package io.tillbridge.server.record;

import io.tillbridge.spi.document.DocumentKind;

/**
 * How a product, stock level or customer stands with us.
 *
 * @param code what shop and ledger both know it by
 * @param shopKey the shop's key, "" while it has none
 * @param ledgerKey the ledger's key, "" while it has none
 * @param why what a person should know
 */
public record RecordEntry(
    String flow,
    DocumentKind kind,
    String code,
    String name,
    String shopKey,
    String ledgerKey,
    RecordState state,
    String why) {

  static RecordEntry of(SharedRecord record) {
    return new RecordEntry(
        record.flow(),
        record.kind(),
        record.code(),
        record.name(),
        record.shopKey(),
        record.ledgerKey(),
        record.state(),
        record.why());
  }
}
