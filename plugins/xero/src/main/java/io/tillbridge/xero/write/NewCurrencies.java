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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Adds the currencies that documents are in and the organisation lacks (Xero accounting API,
 * Currencies); one that is added stays for ever.
 */
final class NewCurrencies {
  private final boolean allowed;
  private final AccountingApi api;
  private final BatchWriter writer;

  /** Adds none unless {@code allowed}. */
  NewCurrencies(boolean allowed, AccountingApi api, BatchWriter writer) {
    this.allowed = allowed;
    this.api = api;
    this.writer = writer;
  }

  /** The outcomes, those refused for want of a currency replaced by those with it. */
  Future<List<Outcome>> again(
      Resource resource, List<WriteRequest> requests, List<Outcome> outcomes) {
    List<Outcome> all = new ArrayList<>(outcomes);
    Future<?> written = Future.succeededFuture();
    for (int i = 0; i < requests.size(); i++) {
      WriteRequest request = requests.get(i);
      int place = i;
      if (allowed && lacking(outcomes.get(i)) && !currency(request).isEmpty()) {
        written =
            written
                .compose(before -> added(currency(request)))
                .compose(
                    added ->
                        added
                            ? writer
                                .write(
                                    resource,
                                    new Batch(List.of(Entry.of(resource, request)), "currency"))
                                .map(ended -> all.set(place, ended.get(0)))
                            : Future.succeededFuture());
      }
    }
    return written.map(done -> List.copyOf(all));
  }

  private Future<Boolean> added(String code) {
    String body = JsonText.provider().createObjectBuilder().add("Code", code).build().toString();
    return api.tenant()
        .compose(
            tenant ->
                api.send(
                    new ApiCall(
                        HttpMethod.PUT,
                        "Currencies",
                        Query.NONE,
                        Buffer.buffer(body),
                        IdempotencyKey.of(tenant + "\ncurrency\n" + code))))
        .map(Reply.Accepted.class::isInstance)
        .otherwise(false);
  }

  private static String currency(WriteRequest request) {
    return new Element(request.document()).text("CurrencyCode");
  }

  private static boolean lacking(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.remoteId().isEmpty()
        && rejected.problems().stream()
            .map(problem -> problem.message().toLowerCase(Locale.ROOT))
            .anyMatch(
                message -> message.contains("currency") && message.contains("not subscribed"));
  }
}
