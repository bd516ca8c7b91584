package io.tillbridge.xero.reference;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.ReadsReferenceData;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Reads an organisation's reference data, in six calls; in a seventh, where just one currency is
 * enabled, whether its plan has more.
 */
public final class XeroReferenceData implements ReadsReferenceData {
  private final Parts parts;
  private final XeroSettings settings;
  private final Clock clock;

  /** Reads through {@code reader}. */
  public XeroReferenceData(ApiReader reader, XeroSettings settings, Clock clock) {
    this.parts = new Parts(reader, clock);
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Future<ReferenceData> referenceData() {
    Instant readAt = clock.instant();
    Query unitPrices = Query.NONE.with("unitdp", String.valueOf(settings.unitDecimals()));
    Future<List<Element>> organisations = parts.read("Organisation", Query.NONE);
    Future<List<Element>> accounts = parts.read("Accounts", Query.NONE);
    Future<List<Element>> taxRates = parts.read("TaxRates", Query.NONE);
    Future<List<Element>> items = parts.read("Items", unitPrices);
    Future<List<Element>> tracking = parts.read("TrackingCategories", Query.NONE);
    Future<List<Element>> currencies = parts.read("Currencies", Query.NONE);
    return Future.join(organisations, accounts, taxRates, items, tracking, currencies)
        .compose(read -> oneCurrency(currencies.result().size()))
        .onSuccess(read -> parts.forget())
        .compose(
            oneCurrency ->
                organisations.result().isEmpty()
                    ? Future.failedFuture(noOrganisation())
                    : Future.succeededFuture(
                        new ReferenceData(
                            Ledger.organisation(
                                organisations.result().get(0), oneCurrency, settings),
                            accounts.result().stream().map(Ledger::account).toList(),
                            taxRates.result().stream().map(Ledger::taxRate).toList(),
                            items.result().stream().map(Ledger::item).toList(),
                            tracking.result().stream().map(Ledger::tracking).toList(),
                            currencies.result().stream().map(c -> c.text("Code")).toList(),
                            readAt)));
  }

  /**
   * Whether the plan has no other currency than the base (Xero accounting API, Organisation
   * Actions, UseMulticurrency). Where Xero would not say, it counts as having others: an invoice
   * that it then refuses says so.
   */
  private Future<Boolean> oneCurrency(int enabled) {
    if (enabled > 1) {
      return Future.succeededFuture(false);
    }
    return parts
        .read("Organisation/Actions", Query.NONE)
        .map(
            actions ->
                actions.stream()
                    .anyMatch(
                        action ->
                            action.text("Name").equals("UseMulticurrency")
                                && action.text("Status").equals("NOT-ALLOWED")))
        .recover(
            failure ->
                failure instanceof RemoteFailure remote
                        && remote.outcome() instanceof Outcome.Rejected
                    ? Future.succeededFuture(false)
                    : Future.failedFuture(failure));
  }

  private static RemoteFailure noOrganisation() {
    return new RemoteFailure(
        new Outcome.Retry(Duration.ofMinutes(1), "Xero named no organisation."));
  }
}
