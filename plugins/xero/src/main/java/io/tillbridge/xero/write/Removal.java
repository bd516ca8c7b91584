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

/**
 * Removes payments and allocations: the only change to one that Xero allows (Xero accounting API,
 * Payments and CreditNotes).
 */
public final class Removal {
  private final AccountingApi api;

  /** Removes through {@code api}. */
  public Removal(AccountingApi api) {
    this.api = api;
  }

  /** Whether documents of this resource are made and removed, never changed. */
  static boolean ofMade(Resource resource) {
    return resource == Resource.PAYMENT || resource == Resource.ALLOCATION;
  }

  /** What becomes of a request to remove a document that stands in Xero; never fails. */
  Future<Outcome> write(Resource resource, WriteRequest request) {
    return api.tenant()
        .compose(tenant -> api.send(call(resource, request, tenant)))
        .map(reply -> outcome(resource, request, reply))
        .otherwise(Removal::notMade);
  }

  private static ApiCall call(Resource resource, WriteRequest request, String tenant) {
    if (resource == Resource.ALLOCATION) {
      String note = new Element(request.document()).element("CreditNote").text("CreditNoteID");
      return new ApiCall(
          HttpMethod.DELETE,
          "CreditNotes/" + note + "/Allocations/" + request.remoteId(),
          Query.NONE,
          Buffer.buffer(),
          "");
    }
    String text = tenant + "\nremoval\n" + request.effectId() + "#" + request.attempt();
    return new ApiCall(
        HttpMethod.POST,
        resource.collection() + "/" + request.remoteId(),
        Query.NONE,
        Buffer.buffer("{\"Status\":\"DELETED\"}"),
        IdempotencyKey.of(text));
  }

  private static Outcome outcome(Resource resource, WriteRequest request, Reply reply) {
    if (reply instanceof Reply.Refused refused) {
      List<Element> blamed = refused.error().elements("Elements");
      return blamed.isEmpty()
          ? new Outcome.Rejected(List.of(Problem.of(refused.message())), "")
          : new Outcome.Rejected(Refusal.problems(blamed.get(0)), "");
    }
    if (reply instanceof Reply.Failed failed) {
      return failed.outcome();
    }
    Element body = ((Reply.Accepted) reply).body();
    List<Element> answered = body.elements(resource.collection());
    // Xero describes the answer to a removed allocation as the bare allocation.
    Element removed = answered.size() == 1 ? answered.get(0) : body;
    return removed.text("Status").equals("DELETED") || removed.yes("IsDeleted")
        ? new Outcome.Done(request.remoteId(), Extract.of(resource, removed))
        : new Outcome.Unknown("Xero's answer does not say that it is removed.");
  }

  private static Outcome notMade(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? remote.outcome()
        : new Outcome.Retry(Duration.ofSeconds(1), "The call was not made: " + failure);
  }
}
