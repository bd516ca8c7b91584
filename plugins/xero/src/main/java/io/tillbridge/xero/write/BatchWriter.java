package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.xero.api.AccountingApi;
import io.tillbridge.xero.api.Reply;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.document.Advice;
import io.tillbridge.xero.document.Refusal;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes one batch and gives an outcome for each document in it. */
public final class BatchWriter {
  private final XeroSettings settings;
  private final AccountingApi api;
  private final LateCalls late;

  /** Writes through {@code api}. */
  public BatchWriter(XeroSettings settings, AccountingApi api, Clock clock) {
    this.settings = settings;
    this.api = api;
    this.late = new LateCalls(clock);
  }

  /** The call in which the document went last, if it must be that one again. */
  Optional<Batch> late(Entry entry) {
    return late.of(entry);
  }

  /** As many outcomes as documents, in their order; never fails. */
  Future<List<Outcome>> write(Resource resource, Batch batch) {
    return api.tenant()
        .compose(
            tenant -> api.send(batch.call(resource, settings.unitDecimals(), tenant)),
            failure -> Future.succeededFuture(notMade(failure)))
        .compose(reply -> outcomes(resource, batch, reply));
  }

  private Future<List<Outcome>> outcomes(Resource resource, Batch batch, Reply reply) {
    boolean again = reply instanceof Reply.Failed failed && failed.late();
    if (again) {
      late.add(batch);
    } else if (!(reply instanceof Reply.Failed failed) || !certain(failed.outcome())) {
      late.remove(batch);
    }
    if (reply instanceof Reply.Accepted accepted) {
      List<Optional<Element>> elements =
          Assignment.of(resource, batch.entries(), accepted.body().elements(resource.collection()));
      return each(batch, i -> Verdict.accepted(resource, batch.entries().get(i), elements.get(i)));
    }
    if (reply instanceof Reply.Refused refused) {
      return refused(resource, batch, refused);
    }
    return each(batch, i -> ((Reply.Failed) reply).outcome());
  }

  /** Whether nothing was carried out just now, which says nothing of the call that is late. */
  private static boolean certain(Outcome outcome) {
    return outcome instanceof Outcome.Retry || outcome instanceof Outcome.Blocked;
  }

  private Future<List<Outcome>> refused(Resource resource, Batch batch, Reply.Refused refused) {
    List<Element> blamed = refused.error().elements("Elements");
    if (!batch.several() && blamed.size() == 1 && Refusal.refused(blamed.get(0))) {
      return each(batch, i -> new Outcome.Rejected(Refusal.problems(blamed.get(0)), ""));
    }
    if (batch.several() && !blamed.isEmpty()) {
      List<Optional<Element>> elements = Assignment.of(resource, batch.entries(), blamed);
      return each(batch, i -> Verdict.refused(elements.get(i), refused.message()));
    }
    if (refused.message().startsWith("Idempotency Key")) {
      return each(
          batch,
          i -> new Outcome.Unknown("Xero has had this attempt before, with other documents."));
    }
    if (batch.several()) {
      return split(resource, batch);
    }
    boolean first = batch.entries().get(0).request().attempt() == 1;
    return each(
        batch,
        i ->
            refused.status() == 409 && first
                ? new Outcome.Retry(Duration.ofSeconds(2), refused.message())
                : new Outcome.Rejected(List.of(problem(refused)), ""));
  }

  /** Finds the document that spoils the batch for the others: it alone is refused in the end. */
  private Future<List<Outcome>> split(Resource resource, Batch batch) {
    return write(resource, batch.firstHalf())
        .compose(
            first ->
                write(resource, batch.secondHalf())
                    .map(
                        second -> {
                          List<Outcome> both = new ArrayList<>(first);
                          both.addAll(second);
                          return both;
                        }));
  }

  private static Problem problem(Reply.Refused refused) {
    String advice = Advice.on(refused.message());
    return new Problem(
        "",
        refused.message() + " (HTTP " + refused.status() + ")",
        advice.isEmpty() ? "Compare the document with the mapping that made it." : advice);
  }

  private static Reply notMade(Throwable failure) {
    return failure instanceof RemoteFailure remote
        ? new Reply.Failed(remote.outcome())
        : new Reply.Failed(
            new Outcome.Retry(Duration.ofSeconds(1), "The call was not made: " + failure));
  }

  private static Future<List<Outcome>> each(Batch batch, IntFunction<Outcome> outcome) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < batch.entries().size(); i++) {
      outcomes.add(outcome.apply(i));
    }
    return Future.succeededFuture(Collections.unmodifiableList(outcomes));
  }
}
