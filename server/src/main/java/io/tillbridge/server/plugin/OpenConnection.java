package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorDescriptor;

/** A connection at work: how it is set, what kind it is, and its connector. */
public record OpenConnection(
    ConnectionSettings settings, ConnectorDescriptor descriptor, Connector connector) {
  /** Its name. */
  public String id() {
    return settings.id();
  }
}
