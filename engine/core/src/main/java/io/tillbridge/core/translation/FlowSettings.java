package io.tillbridge.core.translation;

import java.util.Map;

/**
 * What a flow's configuration gives the translation.
 *
 * @param flow the flow's name
 * @param store the store connection's name
 * @param prefix stands before order numbers in invoice numbers and other natural keys, so that two
 *     stores in one organisation never clash
 * @param parameters named texts that rules and mappings may read
 */
public record FlowSettings(
    String flow, String store, String prefix, Map<String, String> parameters) {
  public FlowSettings {
    parameters = Map.copyOf(parameters);
  }
}
