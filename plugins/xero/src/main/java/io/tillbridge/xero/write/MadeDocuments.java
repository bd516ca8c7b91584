package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.document.Status;
import io.tillbridge.xero.find.Finders;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Payments and allocations that we made before: Xero only lets them be removed. One that is to be
 * otherwise is made anew once a person has removed it.
 */
final class MadeDocuments {
  private final BatchWriter writer;
  private final Removal removal;
  private final Finders finders;

  MadeDocuments(BatchWriter writer, Removal removal, Finders finders) {
    this.writer = writer;
    this.removal = removal;
    this.finders = finders;
  }

  /** What becomes of a request for a document with Xero's key; never fails. */
  Future<Outcome> write(Resource resource, WriteRequest request) {
    return Status.dead(new Element(request.document()).text("Status"))
        ? removal.write(resource, request)
        : finders
            .find(request.kind(), List.of(request))
            .compose(
                found -> standing(resource, request, found.get(0)),
                failure -> Future.succeededFuture(notAsked(failure)));
  }

  private Future<Outcome> standing(
      Resource resource, WriteRequest request, Optional<Found> standing) {
    if (standing.isPresent()) {
      return Future.succeededFuture(
          standing.get().outcome().<Outcome>map(done -> done).orElse(changed(resource, request)));
    }
    return writer
        .write(resource, new Batch(List.of(Entry.of(resource, request.anew()))))
        .map(outcomes -> outcomes.get(0));
  }

  private static Outcome changed(Resource resource, WriteRequest request) {
    String word = resource == Resource.PAYMENT ? "payment" : "allocation";
    return new Outcome.Rejected(
        List.of(
            new Problem(
                "",
                "The "
                    + word
                    + " "
                    + request.businessKey()
                    + " stands in Xero with other content, and Xero doesn't let it be changed.",
                "Remove the " + word + " in Xero, then put this up again: it is made anew.")),
        request.remoteId());
  }

  private static Outcome notAsked(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? remote.outcome()
        : new Outcome.Retry(Duration.ofSeconds(1), "The call was not made: " + failure);
  }
}
