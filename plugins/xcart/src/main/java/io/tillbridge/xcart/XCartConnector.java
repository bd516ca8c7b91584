package io.tillbridge.xcart;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.xcart.api.Shop;
import io.tillbridge.xcart.api.ShopApi;
import io.tillbridge.xcart.customer.ProfileList;
import io.tillbridge.xcart.customer.ProfileReader;
import io.tillbridge.xcart.json.ShopJson;
import io.tillbridge.xcart.product.ProductList;
import io.tillbridge.xcart.product.ProductReader;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.sweep.OrderSweep;
import io.tillbridge.xcart.webhook.WebhookReceiver;
import io.vertx.core.Future;
import java.util.Optional;

/** One store. Safe for use by several threads. */
final class XCartConnector implements Connector {
  private final ReceivesEvents webhook;
  private final Reads reads;
  private final Sweeps sweeps;
  private final StoreLists lists;
  private final StoreWrites writes;

  XCartConnector(ConnectorContext context, StoreConnection settings, ShopJson json) {
    this.webhook = new WebhookReceiver(settings, () -> context.secrets("webhookSecret"), json);
    Shop shop = new Shop(new ShopApi(context, settings.storeUrl(), settings.language(), json));
    this.reads = new StoreReads(settings, shop, context.clock());
    this.sweeps = new OrderSweep(shop, settings.reading().skipUnfinished());
    this.lists =
        new StoreLists(
            new ProductList(
                shop, new ProductReader(settings.reading()), settings.variants(), context.clock()),
            new ProfileList(shop, new ProfileReader(settings.reading()), context.clock()));
    this.writes = new StoreWrites(shop);
  }

  @Override
  public Optional<ReceivesEvents> receivesEvents() {
    return Optional.of(webhook);
  }

  @Override
  public Optional<Reads> reads() {
    return Optional.of(reads);
  }

  @Override
  public Optional<Sweeps> sweeps() {
    return Optional.of(sweeps);
  }

  @Override
  public Optional<ListsDocuments> listsDocuments() {
    return Optional.of(lists);
  }

  @Override
  public Optional<WritesShop> writesShop() {
    return Optional.of(writes);
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
