package io.tillbridge.spi.connector;

import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.ledger.LedgerKind;
import java.util.List;
import java.util.Set;

/**
 * What a kind of connector is.
 *
 * @param id the name that configuration uses
 * @param version of the connector
 * @param reads canonical documents it can read
 * @param writes kinds of ledger document it can write; effects of other kinds wait, visibly
 * @param settings every setting it takes: form, validation and documentation in one
 * @param limits what the remote system allows
 */
public record ConnectorDescriptor(
    String id,
    String name,
    String version,
    Set<DocumentKind> reads,
    Set<LedgerKind> writes,
    List<Setting> settings,
    Limits limits) {

  public ConnectorDescriptor {
    reads = Set.copyOf(reads);
    writes = Set.copyOf(writes);
    settings = List.copyOf(settings);
  }
}
