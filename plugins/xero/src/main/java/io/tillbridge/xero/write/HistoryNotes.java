package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.ApiCall;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.api.Reply;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.tillbridge.xero.http.JsonText;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.util.List;

/**
 * Leaves a note with a link to the order in the history of a new invoice (Xero accounting API,
 * HistoryRecords). It costs a call for each invoice, and an invoice is no worse without it: one
 * that could not be left is told in the log and not tried again.
 */
final class HistoryNotes {
  private final boolean wanted;
  private final AccountingApi api;
  private final System.Logger logger;

  /** Leaves none unless {@code wanted}. */
  HistoryNotes(boolean wanted, AccountingApi api, System.Logger logger) {
    this.wanted = wanted;
    this.api = api;
    this.logger = logger;
  }

  /** Completes with the outcomes as they are; never fails. */
  Future<List<Outcome>> left(
      Resource resource, List<WriteRequest> requests, List<Outcome> outcomes) {
    Future<Void> all = Future.succeededFuture();
    for (int i = 0; i < requests.size(); i++) {
      WriteRequest request = requests.get(i);
      boolean fresh = resource == Resource.INVOICE && request.remoteId().isEmpty();
      if (wanted && fresh && outcomes.get(i) instanceof Outcome.Done done) {
        all = all.compose(before -> left(request, done.remoteId()));
      }
    }
    return all.map(outcomes).otherwise(outcomes);
  }

  private Future<Void> left(WriteRequest request, String invoiceId) {
    Element document = new Element(request.document());
    String link = document.text("Url");
    if (link.isEmpty()) {
      return Future.succeededFuture();
    }
    var json = JsonText.provider();
    String details = "Order " + document.text("Reference") + " in the shop: " + link;
    String body =
        json.createObjectBuilder()
            .add(
                "HistoryRecords",
                json.createArrayBuilder().add(json.createObjectBuilder().add("Details", details)))
            .build()
            .toString();
    String path = Resource.INVOICE.collection() + "/" + invoiceId + "/History";
    return api.tenant()
        .compose(
            tenant ->
                api.send(
                    new ApiCall(
                        HttpMethod.PUT,
                        path,
                        Query.NONE,
                        Buffer.buffer(body),
                        IdempotencyKey.of(tenant + "\nnote\n" + invoiceId))))
        .onSuccess(
            reply -> {
              if (!(reply instanceof Reply.Accepted)) {
                logger.log(
                    System.Logger.Level.WARNING,
                    "The note with the order's link could not be left on invoice "
                        + request.businessKey());
              }
            })
        .mapEmpty();
  }
}
