package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.find.Finders;
import io.tillbridge.xero.http.Element;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What payments and allocations are for. One that Xero refuses may be for an invoice or a credit
 * note that a person voided: then that is what a person must decide about.
 */
final class Targets {
  private static final List<LedgerKind> KINDS = List.of(LedgerKind.INVOICE, LedgerKind.CREDIT_NOTE);

  private final Finders finders;

  Targets(Finders finders) {
    this.finders = finders;
  }

  /** The outcomes, refusals for the sake of a dead document told as that; never fails. */
  Future<List<Outcome>> at(Resource resource, List<WriteRequest> requests, List<Outcome> outcomes) {
    if (!Removal.ofMade(resource)) {
      return Future.succeededFuture(outcomes);
    }
    Future<List<Outcome>> all = Future.succeededFuture(outcomes);
    for (LedgerKind kind : KINDS) {
      all = all.compose(before -> at(kind, requests, before));
    }
    // Without an answer the refusals stand as they are.
    return all.otherwise(outcomes);
  }

  private Future<List<Outcome>> at(
      LedgerKind kind, List<WriteRequest> requests, List<Outcome> outcomes) {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < requests.size(); i++) {
      if (refused(outcomes.get(i)) && !id(kind, requests.get(i)).isEmpty()) {
        ids.add(id(kind, requests.get(i)));
      }
    }
    if (ids.isEmpty()) {
      return Future.succeededFuture(outcomes);
    }
    return finders
        .dead(kind, ids)
        .map(
            dead -> {
              List<Outcome> all = new ArrayList<>(outcomes);
              for (int i = 0; i < requests.size(); i++) {
                if (refused(outcomes.get(i)) && dead.contains(id(kind, requests.get(i)))) {
                  all.set(i, gone(kind, requests.get(i)));
                }
              }
              return List.copyOf(all);
            });
  }

  private static boolean refused(Outcome outcome) {
    return outcome instanceof Outcome.Rejected rejected
        && rejected.remoteId().isEmpty()
        && rejected.gone() == null;
  }

  private static String id(LedgerKind kind, WriteRequest request) {
    String member = kind == LedgerKind.INVOICE ? "Invoice" : "CreditNote";
    return new Element(request.document()).element(member).text(Resource.of(kind).idMember());
  }

  private static Outcome gone(LedgerKind kind, WriteRequest request) {
    String word = kind == LedgerKind.INVOICE ? "invoice" : "credit note";
    return new Outcome.Rejected(
        List.of(
            new Problem(
                "",
                "The "
                    + word
                    + " that "
                    + request.businessKey()
                    + " is for was voided or deleted in Xero since it was booked.",
                "Where that was meant, cancel the order in the shop or leave this as it is. Where"
                    + " it was not, put this up again: the "
                    + word
                    + " is then booked anew, and what is for it follows.")),
        "",
        kind);
  }
}
