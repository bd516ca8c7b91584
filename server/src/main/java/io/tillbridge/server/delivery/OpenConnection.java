package io.tillbridge.server.delivery;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorDescriptor;

/** A connection of the configuration with its connector open. */
public record OpenConnection(String id, ConnectorDescriptor descriptor, Connector connector) {}
