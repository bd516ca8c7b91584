package io.tillbridge.spi.connector;

/** Makes connectors of one kind, one for each connection that a person configures. */
public interface ConnectorFactory {

  /** What these connectors are and can do; the same on every call. */
  ConnectorDescriptor descriptor();

  /**
   * Opens a connector. Called on an event loop, once per connection and start; does no I/O.
   *
   * @throws InvalidSettings where the settings can't work, naming every fault at once
   */
  Connector open(ConnectorContext context);
}
