package io.tillbridge.xero;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.ConnectorDescriptor;
import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.connector.Limits;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Organisations;
import io.tillbridge.xero.api.ReplyReader;
import io.tillbridge.xero.api.Tenants;
import io.tillbridge.xero.authorisation.XeroAuthorisation;
import io.tillbridge.xero.connection.SettingsReader;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.find.Finders;
import io.tillbridge.xero.http.HttpExchange;
import io.tillbridge.xero.list.XeroLists;
import io.tillbridge.xero.observe.XeroObservation;
import io.tillbridge.xero.reference.XeroReferenceData;
import io.tillbridge.xero.token.GrantKeeper;
import io.tillbridge.xero.token.Grants;
import io.tillbridge.xero.token.TokenEndpoint;
import io.tillbridge.xero.token.TokenSource;
import io.tillbridge.xero.webhook.XeroWebhooks;
import io.tillbridge.xero.write.BatchWriter;
import io.tillbridge.xero.write.Removal;
import io.tillbridge.xero.write.Upkeep;
import io.tillbridge.xero.write.XeroWrites;
import java.util.EnumSet;
import java.util.Set;

/** Opens connections to Xero organisations. */
public final class XeroConnectorFactory implements ConnectorFactory {

  /**
   * For one organisation and app: 5 calls at once, 60 in a minute, 5,000 in a day (Xero, "OAuth 2.0
   * API limits"). A Starter app has 1,000 a day; the answers' headers tell what is left.
   */
  private static final Limits LIMITS = new Limits(5, 60, 5000);

  @Override
  public ConnectorDescriptor descriptor() {
    return new ConnectorDescriptor(
        "xero",
        "Xero",
        "0.1.0",
        Set.of(),
        EnumSet.allOf(LedgerKind.class),
        SettingsReader.SETTINGS,
        LIMITS);
  }

  @Override
  public Connector open(ConnectorContext context) {
    XeroSettings settings = SettingsReader.read(context.settings());
    HttpExchange http = new HttpExchange(context.http(), settings.answerTimeout());
    GrantKeeper grants = new GrantKeeper(context);
    TokenEndpoint endpoint = new TokenEndpoint(settings, context, http);
    TokenSource tokens =
        new TokenSource(new Grants(settings, context, endpoint, grants), context.clock());
    Organisations organisations = new Organisations(settings, http, tokens);
    Tenants tenants = new Tenants(settings, grants, organisations);
    AccountingApi api =
        new AccountingApi(
            settings,
            context.budget(),
            http,
            tokens,
            tenants,
            new ReplyReader(context.clock(), context.budget()),
            context.logger());
    ApiReader reader = new ApiReader(api);
    BatchWriter writer = new BatchWriter(settings, api, context.clock());
    return new XeroConnector(
        new XeroReferenceData(reader, settings, context.clock()),
        new XeroWrites(
            settings,
            writer,
            new Removal(api),
            new Finders(reader, settings),
            reader,
            Upkeep.of(settings.extras(), api, reader, writer, context.logger())),
        new XeroLists(reader, settings.unitDecimals(), context.clock()),
        api,
        new XeroAuthorisation(settings, tokens, grants, organisations, tenants),
        new XeroWebhooks(() -> context.secrets("webhookKey"), tenants::known),
        new XeroObservation(reader));
  }
}
