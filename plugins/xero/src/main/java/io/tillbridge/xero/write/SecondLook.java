package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.find.Finders;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks again where Xero refused a document for what stands there already: that may be our own,
 * someone else's, or no longer count.
 */
final class SecondLook {
  private static final List<String> STANDS =
      List.of("must be unique", "not of valid status", "already been deleted");

  private final Finders finders;
  private final Successors successors;

  SecondLook(Finders finders, Successors successors) {
    this.finders = finders;
    this.successors = successors;
  }

  /** The outcomes, those that a second look makes other replaced; never fails. */
  Future<List<Outcome>> at(LedgerKind kind, List<WriteRequest> requests, List<Outcome> outcomes) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < requests.size(); i++) {
      if (doubtful(kind, outcomes.get(i))) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return Future.succeededFuture(outcomes);
    }
    List<WriteRequest> doubted = places.stream().map(requests::get).toList();
    return finders
        .find(kind, doubted)
        .transform(
            asked ->
                asked.succeeded()
                    ? each(doubted, places.stream().map(outcomes::get).toList(), asked.result())
                    : Future.succeededFuture(doubted.stream().map(request -> later()).toList()))
        .map(
            seen -> {
              List<Outcome> all = new ArrayList<>(outcomes);
              for (int i = 0; i < places.size(); i++) {
                all.set(places.get(i), seen.get(i));
              }
              return all;
            });
  }

  /** Whether the number is held by another document, live or dead. */
  static boolean numberTaken(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.remoteId().isEmpty()
        && rejected.problems().stream()
            .map(problem -> problem.message().toLowerCase(Locale.ROOT))
            .anyMatch(message -> STANDS.stream().anyMatch(message::contains));
  }

  private static boolean doubtful(LedgerKind kind, Outcome outcome) {
    return kind != LedgerKind.CONTACT && kind != LedgerKind.ITEM && numberTaken(outcome);
  }

  private static Outcome later() {
    return new Outcome.Retry(
        Duration.ofSeconds(5), "Xero has it in some form, and could not be asked which.");
  }

  private Future<List<Outcome>> each(
      List<WriteRequest> requests, List<Outcome> refused, List<Optional<Found>> found) {
    Future<List<Outcome>> all = Future.succeededFuture(new ArrayList<>());
    for (int i = 0; i < requests.size(); i++) {
      WriteRequest request = requests.get(i);
      Outcome outcome = refused.get(i);
      Optional<Found> standing = found.get(i);
      all =
          all.compose(
              before ->
                  one(request, outcome, standing)
                      .map(
                          seen -> {
                            before.add(seen);
                            return before;
                          }));
    }
    return all;
  }

  private Future<Outcome> one(WriteRequest request, Outcome refused, Optional<Found> standing) {
    if (standing.isPresent()) {
      return Future.succeededFuture(standing(request, refused, standing.get()));
    }
    if (!request.remoteId().isEmpty()) {
      return Future.succeededFuture(gone(request));
    }
    Resource resource = Resource.of(request.kind());
    return resource.numbered()
        ? successors.write(resource, request, refused)
        : Future.succeededFuture(refused);
  }

  private static Outcome standing(WriteRequest request, Outcome refused, Found found) {
    if (found.outcome().isPresent()) {
      return found.outcome().get();
    }
    if (!found.objections().isEmpty()) {
      return new Outcome.Rejected(found.objections(), "");
    }
    return request.remoteId().isEmpty()
        ? new Outcome.Unknown("It stands in Xero already, from an earlier try.")
        : refused;
  }

  private static Outcome gone(WriteRequest request) {
    return new Outcome.Rejected(
        List.of(
            new Problem(
                "",
                request.businessKey() + " was voided or deleted in Xero since it was booked.",
                "Where that was meant, cancel the order in the shop or leave this as it is. Where"
                    + " it was not, put this up again: it is then booked anew.")),
        "",
        request.kind());
  }
}
