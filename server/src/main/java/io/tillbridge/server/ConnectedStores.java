package io.tillbridge.server;

import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.server.config.SweepSettings;
import io.tillbridge.server.confirmation.ConfirmedStore;
import io.tillbridge.server.delivery.OpenConnection;
import io.tillbridge.server.plugin.Connections;
import io.tillbridge.server.sweep.SweptStore;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.spi.document.DocumentKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the configured connections can do, by what their connectors say. */
record ConnectedStores(Configuration configuration, Connections connections) {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectedStores.class);

  /** The stores that are told of booked orders. */
  List<ConfirmedStore> confirmed() {
    List<ConfirmedStore> stores = new ArrayList<>();
    for (FlowDefinition flow : configuration.flows()) {
      Optional<Connector> shop =
          connections.connection(flow.store()).map(OpenConnection::connector);
      Optional<Reads> reads = shop.flatMap(Connector::reads);
      Optional<WritesShop> writes = shop.flatMap(Connector::writesShop);
      if (flow.booksOrders() && flow.confirm().isPresent()) {
        boolean can =
            writes
                .map(shopWrites -> shopWrites.fields(DocumentKind.ORDER))
                .filter(fields -> fields.contains(flow.confirm().get().field()))
                .isPresent();
        if (reads.isPresent() && can) {
          stores.add(
              new ConfirmedStore(
                  flow.name(), flow.store(), reads.get(), writes.get(), flow.confirm().get()));
        } else {
          LOG.warn("{} can't be told of booked orders: its connector can't", flow.store());
        }
      }
    }
    return stores;
  }

  /** The stores of flows that can be looked through. */
  List<SweptStore> swept() {
    List<SweptStore> stores = new ArrayList<>();
    for (String id :
        configuration.flows().stream()
            .filter(FlowDefinition::booksOrders)
            .map(FlowDefinition::store)
            .distinct()
            .toList()) {
      Optional<Connector> shop = connections.connection(id).map(OpenConnection::connector);
      Optional<Sweeps> sweeps = shop.flatMap(Connector::sweeps);
      Optional<Reads> reads = shop.flatMap(Connector::reads);
      Optional<SweepSettings> settings =
          configuration.connection(id).map(ConnectionSettings::sweep);
      if (sweeps.isPresent() && reads.isPresent() && settings.isPresent()) {
        stores.add(new SweptStore(id, sweeps.get(), reads.get(), settings.get()));
      }
    }
    return stores;
  }

  /** Those that send webhooks, by connection. */
  Map<String, ReceivesEvents> doors() {
    Map<String, ReceivesEvents> doors = new HashMap<>();
    for (OpenConnection each : connections.all()) {
      Optional<ReceivesEvents> door = each.connector().receivesEvents();
      door.ifPresent(receives -> doors.put(each.id(), receives));
    }
    return doors;
  }

  /** The ledgers that tell of their own changes, by connection. */
  Map<String, Observes> observed() {
    Map<String, Observes> ledgers = new HashMap<>();
    for (OpenConnection each : connections.all()) {
      each.connector().observes().ifPresent(observes -> ledgers.put(each.id(), observes));
    }
    return ledgers;
  }
}
