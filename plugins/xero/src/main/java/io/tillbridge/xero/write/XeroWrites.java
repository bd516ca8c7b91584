package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.find.Finders;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes contacts, items, invoices and payments. Safe for use by several threads. */
public final class XeroWrites implements Writes {
  private final XeroSettings settings;
  private final BatchWriter writer;
  private final ContactNames contactNames;
  private final PaymentRemoval removal;
  private final Finders finders;

  /** Writes nothing yet. */
  public XeroWrites(
      XeroSettings settings, BatchWriter writer, PaymentRemoval removal, Finders finders) {
    this.settings = settings;
    this.writer = writer;
    this.contactNames = new ContactNames(writer);
    this.removal = removal;
    this.finders = finders;
  }

  @Override
  public int batchSize(LedgerKind kind) {
    return settings.batchSize();
  }

  @Override
  public Future<List<Outcome>> write(LedgerKind kind, List<WriteRequest> requests) {
    Optional<Resource> resource = Resource.of(kind);
    if (resource.isEmpty()) {
      return Future.succeededFuture(
          requests.stream()
              .map(request -> rejected("This connector can't write " + kind))
              .toList());
    }
    IdentityHashMap<WriteRequest, Outcome> outcomes = new IdentityHashMap<>();
    List<Entry> entries = new ArrayList<>();
    Future<?> removed = Future.succeededFuture();
    for (WriteRequest request : requests) {
      Entry entry = Entry.of(resource.get(), request);
      if (resource.get() == Resource.PAYMENT && !request.remoteId().isEmpty()) {
        removed =
            removed
                .compose(before -> removal.write(request))
                .onSuccess(outcome -> outcomes.put(request, outcome));
      } else if (Batch.tooLong(entry, settings.bodyLimit())) {
        outcomes.put(request, tooLong(entry));
      } else {
        entries.add(entry);
      }
    }
    List<Batch> batches = batches(resource.get(), entries);
    return removed
        .compose(done -> write(resource.get(), batches, outcomes))
        .compose(done -> takenNumbers(kind, outcomes))
        .map(
            done ->
                requests.stream()
                    .map(request -> Objects.requireNonNull(outcomes.get(request)))
                    .toList());
  }

  /** Invoices that are new go apart from those that are changed: the calls differ. */
  private List<Batch> batches(Resource resource, List<Entry> entries) {
    List<Batch> batches = new ArrayList<>();
    for (boolean known : new boolean[] {false, true}) {
      List<Entry> alike =
          entries.stream()
              .filter(
                  entry ->
                      known
                          == (resource == Resource.INVOICE
                              && !entry.request().remoteId().isEmpty()))
              .toList();
      batches.addAll(Batch.apportion(alike, settings.batchSize(), settings.bodyLimit()));
    }
    return batches;
  }

  /**
   * A number that is taken may be our own, from an attempt that came to its end after it was looked
   * up: what stands as it should is done. What doesn't is someone else's and stays as it is.
   */
  private Future<Void> takenNumbers(
      LedgerKind kind, IdentityHashMap<WriteRequest, Outcome> outcomes) {
    List<WriteRequest> taken =
        outcomes.entrySet().stream()
            .filter(entry -> taken(entry.getKey(), entry.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (taken.isEmpty()) {
      return Future.succeededFuture();
    }
    return finders
        .find(kind, taken)
        .onSuccess(
            found -> {
              for (int i = 0; i < taken.size(); i++) {
                WriteRequest request = taken.get(i);
                found.get(i).flatMap(Found::outcome).ifPresent(done -> outcomes.put(request, done));
              }
            })
        .onFailure(
            failure -> {
              Outcome later =
                  new Outcome.Retry(
                      Duration.ofSeconds(5), "Xero has its number and could not be asked more.");
              taken.forEach(request -> outcomes.put(request, later));
            })
        .<Void>mapEmpty()
        .otherwiseEmpty();
  }

  private static boolean taken(WriteRequest request, Outcome outcome) {
    return request.kind() == LedgerKind.INVOICE
        && request.remoteId().isEmpty()
        && outcome instanceof Outcome.Rejected rejected
        && rejected.remoteId().isEmpty()
        && rejected.problems().stream()
            .anyMatch(
                problem -> problem.message().toLowerCase(Locale.ROOT).contains("must be unique"));
  }

  /** One batch after the other; what stops one stops the rest, which then cost no calls. */
  private Future<Void> write(
      Resource resource, List<Batch> batches, IdentityHashMap<WriteRequest, Outcome> outcomes) {
    if (batches.isEmpty()) {
      return Future.succeededFuture();
    }
    Batch batch = batches.get(0);
    List<Batch> rest = batches.subList(1, batches.size());
    Future<List<Outcome>> written =
        resource == Resource.CONTACT ? contactNames.write(batch) : writer.write(resource, batch);
    return written.compose(
        ended -> {
          for (int i = 0; i < ended.size(); i++) {
            outcomes.put(batch.entries().get(i).request(), ended.get(i));
          }
          Outcome last = ended.get(ended.size() - 1);
          if (last instanceof Outcome.Blocked || last instanceof Outcome.Retry) {
            rest.forEach(
                left -> left.entries().forEach(entry -> outcomes.put(entry.request(), last)));
            return Future.succeededFuture();
          }
          return write(resource, rest, outcomes);
        });
  }

  @Override
  public Future<List<Optional<Found>>> find(LedgerKind kind, List<WriteRequest> requests) {
    return finders.find(kind, requests);
  }

  private Outcome tooLong(Entry entry) {
    return new Outcome.Rejected(
        List.of(
            new Problem(
                "",
                "The document has "
                    + entry.bytes()
                    + " bytes, more than Xero takes ("
                    + settings.bodyLimit()
                    + ").",
                "Shorten the descriptions, or split the order.")),
        "");
  }

  private static Outcome rejected(String message) {
    return new Outcome.Rejected(List.of(Problem.of(message)), "");
  }
}
