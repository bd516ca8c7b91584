package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.connection.Extras;
import io.tillbridge.xero.document.Resource;
import io.vertx.core.Future;
import java.util.List;

/** What the connector does in the organisation beside the documents, where settings allow it. */
public final class Upkeep {
  private final TrackingOptions tracking;
  private final NewCurrencies currencies;
  private final HistoryNotes notes;

  private Upkeep(TrackingOptions tracking, NewCurrencies currencies, HistoryNotes notes) {
    this.tracking = tracking;
    this.currencies = currencies;
    this.notes = notes;
  }

  /** What {@code extras} allow. */
  public static Upkeep of(
      Extras extras,
      AccountingApi api,
      ApiReader reader,
      BatchWriter writer,
      System.Logger logger) {
    return new Upkeep(
        new TrackingOptions(extras.createTracking(), api, reader),
        new NewCurrencies(extras.createCurrencies(), api, writer),
        new HistoryNotes(extras.historyNote(), api, logger));
  }

  /** Before documents are written; never fails. */
  Future<Void> before(Resource resource, List<WriteRequest> requests) {
    return resource.numbered() ? tracking.made(requests) : Future.succeededFuture();
  }

  /** After they were written: the outcomes, better ones in place of those it could mend. */
  Future<List<Outcome>> after(
      Resource resource, List<WriteRequest> requests, List<Outcome> outcomes) {
    if (!resource.numbered()) {
      return Future.succeededFuture(outcomes);
    }
    return currencies
        .again(resource, requests, outcomes)
        .compose(ended -> notes.left(resource, requests, ended));
  }
}
