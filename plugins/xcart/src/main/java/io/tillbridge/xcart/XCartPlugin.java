package io.tillbridge.xcart;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.connector.ConnectorFactory;
import java.util.List;

/** Brings the connector {@code xcart}. */
public final class XCartPlugin implements TillbridgePlugin {

  @Override
  public List<ConnectorFactory> connectors() {
    return List.of(new XCartConnectorFactory());
  }
}
