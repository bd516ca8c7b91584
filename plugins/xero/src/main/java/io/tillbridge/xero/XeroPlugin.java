package io.tillbridge.xero;

import io.tillbridge.spi.TillbridgePlugin;
import io.tillbridge.spi.connector.ConnectorFactory;
import java.util.List;

/** Brings the connector to Xero. */
public final class XeroPlugin implements TillbridgePlugin {

  @Override
  public List<ConnectorFactory> connectors() {
    return List.of(new XeroConnectorFactory());
  }
}
