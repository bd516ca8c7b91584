package io.tillbridge.xero;

import io.tillbridge.spi.connector.Authorises;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.connector.ReadsReferenceData;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.fields.XeroFields;
import io.tillbridge.xero.list.XeroLists;
import io.tillbridge.xero.reference.XeroReferenceData;
import io.tillbridge.xero.write.XeroWrites;
import io.vertx.core.Future;
import java.util.Optional;

/** An open connection to one Xero organisation. Safe for use by several threads. */
final class XeroConnector implements Connector {
  private final XeroReferenceData referenceData;
  private final XeroWrites writes;
  private final AccountingApi api;
  private final XeroLists lists;
  private final Authorises authorisation;
  private final ReceivesEvents webhooks;
  private final Observes observation;

  XeroConnector(
      XeroReferenceData referenceData,
      XeroWrites writes,
      XeroLists lists,
      AccountingApi api,
      Authorises authorisation,
      ReceivesEvents webhooks,
      Observes observation) {
    this.referenceData = referenceData;
    this.writes = writes;
    this.lists = lists;
    this.api = api;
    this.authorisation = authorisation;
    this.webhooks = webhooks;
    this.observation = observation;
  }

  @Override
  public Optional<ReadsReferenceData> readsReferenceData() {
    return Optional.of(referenceData);
  }

  @Override
  public Optional<ListsDocuments> listsDocuments() {
    return Optional.of(lists);
  }

  @Override
  public Optional<Writes> writes() {
    return Optional.of(writes);
  }

  @Override
  public Optional<ReceivesEvents> receivesEvents() {
    return Optional.of(webhooks);
  }

  @Override
  public Optional<Observes> observes() {
    return Optional.of(observation);
  }

  @Override
  public Optional<Authorises> authorises() {
    return Optional.of(authorisation);
  }

  @Override
  public Optional<DescribesFields> describesFields() {
    return Optional.of(new XeroFields());
  }

  /** The organisation's tenant id. */
  @Override
  public Future<String> reaches() {
    return api.tenant();
  }

  /** Nothing is held open: the client is the host's, tokens end with the connector. */
  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
