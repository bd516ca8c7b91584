package io.tillbridge.xcart;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.ConnectorDescriptor;
import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.connector.Limits;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.json.ShopJson;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.settings.StoreSettings;
import java.util.Set;

/** Makes connectors to X-Cart 5.5 stores. */
public final class XCartConnectorFactory implements ConnectorFactory {
  /** X-Cart names no limits of its own; a store's PHP workers are few, and buyers come first. */
  private static final Limits GENTLE = new Limits(6, Integer.MAX_VALUE, Integer.MAX_VALUE);

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        "xcart",
        "X-Cart",
        "0.1.0",
        Set.of(
            DocumentKind.ORDER,
            DocumentKind.PRODUCT,
            DocumentKind.STOCK_LEVEL,
            DocumentKind.CUSTOMER),
        Set.of(),
        StoreSettings.all(),
        GENTLE);
  }

  @Override
  public Connector open(ConnectorContext context) {
    StoreConnection settings = StoreConnection.from(context.settings());
    String host = settings.storeUrl().getHost();
    if (settings.storeUrl().getScheme().equals("http") && !LOOPBACK.contains(host)) {
      context
          .logger()
          .log(
              System.Logger.Level.WARNING,
              "The store of {0} is reached without TLS: its API token can be read on the way."
                  + " Set storeUrl to its https address.",
              context.connectionId());
    }
    return new XCartConnector(context, settings, new ShopJson());
  }
}
