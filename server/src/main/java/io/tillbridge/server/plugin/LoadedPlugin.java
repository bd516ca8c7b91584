package io.tillbridge.server.plugin;

import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.mapping.FieldMapper;
import java.util.List;

/**
 * A plugin at work.
 *
 * @param id the plugin's name
 * @param version its version
 * @param connectors the connectors it brings
 * @param fieldMappers the mapping functions it brings
 */
public record LoadedPlugin(
    String id, String version, List<ConnectorFactory> connectors, List<FieldMapper> fieldMappers) {
  public LoadedPlugin {
    connectors = List.copyOf(connectors);
    fieldMappers = List.copyOf(fieldMappers);
  }
}
