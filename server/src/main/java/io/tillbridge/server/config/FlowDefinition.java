package io.tillbridge.server.config;

import io.tillbridge.core.translation.FlowSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * From which store to which ledger, and by what rules.
 *
 * @param store the store connection's id
 * @param ledger the ledger connection's id
 * @param prefix stands before order numbers in the ledger's natural keys
 * @param rules the folder of its rule pack
 * @param mappings the folder of its mappings
 * @param parameters named texts that rules and mappings may read
 * @param records what a flow of products, stock or customers is told further; empty for a flow of
 *     orders
 * @param confirm how the shop is told of booked orders, empty for not at all
 */
public record FlowDefinition(
    String name,
    String store,
    String ledger,
    String prefix,
    Path rules,
    Path mappings,
    Map<String, String> parameters,
    Optional<RecordSettings> records,
    Optional<ConfirmSettings> confirm) {
  public FlowDefinition {
    parameters = Map.copyOf(parameters);
  }

  /** Whether it books orders. */
  public boolean booksOrders() {
    return records.isEmpty();
  }

  /** What the translation needs of it. */
  public FlowSettings settings() {
    return new FlowSettings(name, store, prefix, parameters);
  }
}
