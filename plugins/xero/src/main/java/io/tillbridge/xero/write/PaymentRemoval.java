package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.ApiCall;
import io.tillbridge.xero.api.Query;
import io.tillbridge.xero.api.Reply;
import io.tillbridge.xero.document.Extract;
import io.tillbridge.xero.document.Refusal;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import java.time.Duration;
import java.util.List;

/** Removes payments: the only change to one that Xero allows (Xero accounting API, Payments). */
public final class PaymentRemoval {
  private final AccountingApi api;

  /** Removes through {@code api}. */
  public PaymentRemoval(AccountingApi api) {
    this.api = api;
  }

  /** What becomes of a request for a payment that stands in Xero already; never fails. */
  Future<Outcome> write(WriteRequest request) {
    if (!new Element(request.document()).text("Status").equals("DELETED")) {
      return Future.succeededFuture(
          rejected(
              new Problem(
                  "",
                  "Payment "
                      + request.businessKey()
                      + " stands in Xero with other content, and"
                      + " Xero doesn't let a payment be changed.",
                  "Remove the payment in Xero, then write it again."),
              request.remoteId()));
    }
    return api.tenant()
        .compose(tenant -> api.send(call(request, tenant)))
        .map(reply -> outcome(request, reply))
        .otherwise(PaymentRemoval::notMade);
  }

  private static ApiCall call(WriteRequest request, String tenant) {
    String text = tenant + "\nremoval\n" + request.effectId() + "#" + request.attempt();
    return new ApiCall(
        HttpMethod.POST,
        Resource.PAYMENT.collection() + "/" + request.remoteId(),
        Query.NONE,
        Buffer.buffer("{\"Status\":\"DELETED\"}"),
        IdempotencyKey.of(text));
  }

  private static Outcome outcome(WriteRequest request, Reply reply) {
    if (reply instanceof Reply.Refused refused) {
      List<Element> blamed = refused.error().elements("Elements");
      return blamed.isEmpty()
          ? rejected(Problem.of(refused.message()), request.remoteId())
          : new Outcome.Rejected(Refusal.problems(blamed.get(0)), request.remoteId());
    }
    if (reply instanceof Reply.Failed failed) {
      return failed.outcome();
    }
    List<Element> answered =
        ((Reply.Accepted) reply).body().elements(Resource.PAYMENT.collection());
    if (answered.size() != 1 || !answered.get(0).text("Status").equals("DELETED")) {
      return new Outcome.Unknown("Xero's answer does not say that the payment is removed.");
    }
    return new Outcome.Done(request.remoteId(), Extract.of(Resource.PAYMENT, answered.get(0)));
  }

  private static Outcome rejected(Problem problem, String remoteId) {
    return new Outcome.Rejected(List.of(problem), remoteId);
  }

  private static Outcome notMade(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? remote.outcome()
        : new Outcome.Retry(Duration.ofSeconds(1), "The call was not made: " + failure);
  }
}
