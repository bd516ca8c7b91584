package io.tillbridge.spi;

import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.mapping.FieldMapper;
import java.util.List;

/**
 * What a plugin brings. A plugin zip names its implementation in {@code
 * META-INF/services/io.tillbridge.spi.TillbridgePlugin}; the host makes one instance by its public
 * constructor without arguments, in the plugin's own class loader, and asks each method once.
 * Methods default to nothing, so that additions break no plugin.
 */
public interface TillbridgePlugin {

  /** The connectors it brings. */
  default List<ConnectorFactory> connectors() {
    return List.of();
  }

  /** The named functions it adds to mappings. */
  default List<FieldMapper> fieldMappers() {
    return List.of();
  }
}
