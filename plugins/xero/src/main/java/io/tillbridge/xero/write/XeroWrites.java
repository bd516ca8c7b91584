package io.tillbridge.xero.write;

import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.api.ApiReader;
import io.tillbridge.xero.connection.XeroSettings;
import io.tillbridge.xero.document.Resource;
import io.tillbridge.xero.find.Finders;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Writes documents of every kind. Safe for use by several threads. */
public final class XeroWrites implements Writes {
  private final XeroSettings settings;
  private final BatchWriter writer;
  private final ContactNames contactNames;
  private final MadeDocuments made;
  private final SecondLook secondLook;
  private final Targets targets;
  private final MergedContacts merged;
  private final Upkeep upkeep;
  private final Finders finders;

  /** Writes nothing yet. */
  public XeroWrites(
      XeroSettings settings,
      BatchWriter writer,
      Removal removal,
      Finders finders,
      ApiReader reader,
      Upkeep upkeep) {
    this.settings = settings;
    this.upkeep = upkeep;
    this.merged = new MergedContacts(reader, writer);
    this.writer = writer;
    this.contactNames = new ContactNames(writer);
    this.made = new MadeDocuments(writer, removal, finders);
    this.secondLook = new SecondLook(finders, new Successors(writer));
    this.targets = new Targets(finders);
    this.finders = finders;
  }

  @Override
  public int batchSize(LedgerKind kind) {
    return settings.batchSize();
  }

  /** Other kinds have numbers that are unique in Xero, and are found by them. */
  @Override
  public Optional<Duration> remembers(LedgerKind kind) {
    return Removal.ofMade(Resource.of(kind)) ? Optional.of(LateCalls.KEPT) : Optional.empty();
  }

  @Override
  public Future<List<Outcome>> write(LedgerKind kind, List<WriteRequest> wanted) {
    List<WriteRequest> requests = wanted.stream().map(merged::followed).toList();
    Resource resource = Resource.of(kind);
    Map<String, Outcome> outcomes = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    Set<Batch> batches = new LinkedHashSet<>();
    Future<?> before = upkeep.before(resource, requests);
    for (WriteRequest request : requests) {
      Entry entry = Entry.of(resource, request);
      if (Removal.ofMade(resource) && !request.remoteId().isEmpty()) {
        before =
            before
                .compose(last -> made.write(resource, request))
                .onSuccess(outcome -> outcomes.put(request.effectId(), outcome));
      } else if (Batch.tooLong(entry, settings.bodyLimit())) {
        outcomes.put(request.effectId(), tooLong(entry));
      } else {
        writer.late(entry).ifPresentOrElse(batches::add, () -> entries.add(entry));
      }
    }
    batches.addAll(Batches.of(resource, entries, settings.batchSize(), settings.bodyLimit()));
    return before
        .compose(done -> write(resource, List.copyOf(batches), outcomes))
        .map(
            done ->
                requests.stream()
                    .map(request -> Objects.requireNonNull(outcomes.get(request.effectId())))
                    .toList())
        .compose(ended -> merged.again(kind, requests, ended))
        .compose(ended -> secondLook.at(kind, requests, ended))
        .compose(ended -> targets.at(resource, requests, ended))
        .compose(ended -> upkeep.after(resource, requests, ended));
  }

  /** One batch after the other; what stops one stops the rest, which then cost no calls. */
  private Future<Void> write(
      Resource resource, List<Batch> batches, Map<String, Outcome> outcomes) {
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
            outcomes.put(batch.entries().get(i).request().effectId(), ended.get(i));
          }
          Outcome last = ended.get(ended.size() - 1);
          if (last instanceof Outcome.Blocked || last instanceof Outcome.Retry) {
            for (Batch left : rest) {
              left.entries().forEach(entry -> outcomes.put(entry.request().effectId(), last));
            }
            return Future.succeededFuture();
          }
          return write(resource, rest, outcomes);
        });
  }

  @Override
  public Future<List<Optional<Found>>> find(LedgerKind kind, List<WriteRequest> requests) {
    return finders.find(kind, requests.stream().map(merged::followed).toList());
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
}
