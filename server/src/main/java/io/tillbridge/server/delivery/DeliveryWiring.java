package io.tillbridge.server.delivery;

import io.tillbridge.server.change.Changes;
import io.tillbridge.server.outbox.Outbox;
import io.tillbridge.server.outbox.Settlement;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.rates.DailyRates;
import io.tillbridge.server.rates.RateFeed;
import io.tillbridge.server.reading.EventReader;
import io.tillbridge.server.reading.ReadingPath;
import io.tillbridge.server.reading.RecordReading;
import io.tillbridge.server.reading.ReferenceShelf;
import io.tillbridge.server.reading.Rehearsal;
import io.tillbridge.server.reading.Source;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ReadsReferenceData;
import io.tillbridge.spi.connector.Writes;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Puts the parts of the path together; the only place that knows them all. */
final class DeliveryWiring {
  private final Vertx vertx;
  private final Store store;
  private final Map<String, OpenConnection> connections;
  private final DeliverySettings settings;
  private final Clock clock;
  final Identifiers identifiers;
  final Changes changes = new Changes();
  final WorkerExecutor workers;
  final Map<String, Lane> lanes = new LinkedHashMap<>();
  final EventReader reader;
  final Rehearsal rehearsal;
  private final ReferenceShelf shelf;
  private final Outbox outbox;

  DeliveryWiring(
      Vertx vertx,
      Store store,
      Collection<OpenConnection> connections,
      List<Flow> flows,
      RecordReading records,
      DeliverySettings settings,
      Clock clock,
      RandomGenerator random) {
    this.vertx = vertx;
    this.store = store;
    this.connections =
        connections.stream().collect(Collectors.toMap(OpenConnection::id, each -> each));
    this.settings = settings;
    this.clock = clock;
    this.identifiers = new Identifiers(clock, random);
    this.workers = vertx.createSharedWorkerExecutor("tillbridge-translate", 2);
    Backoff backoff = new Backoff(settings.firstRetry(), settings.longestRetry(), random);
    CanonicalJson json = new CanonicalJson();
    this.shelf =
        new ReferenceShelf(
            store,
            json,
            clock,
            settings.referenceAge(),
            settings
                .dailyRates()
                .map(address -> new DailyRates(new RateFeed(vertx, address), store, clock)));
    this.outbox =
        new Outbox(
            store,
            changes,
            clock,
            new Settlement(
                identifiers,
                backoff,
                settings.maxAttempts(),
                settings.firstRetry().multipliedBy(2)));
    ReadingPath path =
        new ReadingPath(
            store,
            shelf,
            json,
            identifiers,
            backoff,
            settings.maxAttempts(),
            workers,
            changes,
            clock);
    Map<String, Source> sources = sources(flows);
    this.reader = path.reader(sources, records, this::wakeLanes, settings.readsAtOnce());
    this.rehearsal = path.rehearsal(sources);
    flows.stream().map(Flow::ledger).distinct().forEach(id -> lanes.put(id, lane(id)));
  }

  void wakeLanes() {
    lanes.values().forEach(Lane::wake);
  }

  /** What a ledger tells of itself. */
  Future<ReferenceData> reference(String ledger) {
    OpenConnection open = connections.get(ledger);
    return open == null || open.connector().readsReferenceData().isEmpty()
        ? Future.failedFuture(
            new IllegalArgumentException(ledger + " can't tell its reference data"))
        : shelf.of(ledger, open.connector().readsReferenceData().get());
  }

  Store store() {
    return store;
  }

  Set<String> connectionIds() {
    return connections.keySet();
  }

  private Map<String, Source> sources(List<Flow> flows) {
    Map<String, Source> sources = new HashMap<>();
    for (Flow flow : flows) {
      OpenConnection shop = connection(flow.store(), flow);
      OpenConnection ledger = connection(flow.ledger(), flow);
      ReadsReferenceData reference =
          ledger
              .connector()
              .readsReferenceData()
              .orElseThrow(() -> lacks(flow, ledger, "tell its reference data"));
      Source source =
          new Source(
              flow.store(),
              shop.connector().reads().orElseThrow(() -> lacks(flow, shop, "read orders")),
              flow.ledger(),
              reference,
              ledger.descriptor().writes(),
              flow.translation());
      if (sources.put(flow.store(), source) != null) {
        throw new IllegalArgumentException(
            "two flows take up the orders of " + flow.store() + "; a store can have one flow");
      }
    }
    return sources;
  }

  private Lane lane(String id) {
    OpenConnection ledger = connections.get(id);
    if (ledger == null) {
      throw new IllegalArgumentException("there is no connection " + id);
    }
    Writes writes =
        ledger
            .connector()
            .writes()
            .orElseThrow(
                () -> new IllegalArgumentException("connection " + id + " can't write documents"));
    Map<LedgerKind, Integer> sizes = new EnumMap<>(LedgerKind.class);
    for (LedgerKind kind : ledger.descriptor().writes()) {
      sizes.put(kind, Math.max(1, writes.batchSize(kind)));
    }
    Lane.LaneLinks links = new Lane.LaneLinks(reader::busy, reader::wake, () -> shelf.doubt(id));
    return new Lane(
        id,
        outbox,
        new Correspondence(vertx, id, writes, outbox),
        new Destination(id, ledger.connector(), outbox, clock),
        sizes,
        settings,
        links,
        clock);
  }

  private OpenConnection connection(String id, Flow flow) {
    OpenConnection found = connections.get(id);
    if (found == null) {
      throw new IllegalArgumentException(
          "flow " + flow.name() + " names connection " + id + ", which is not configured");
    }
    return found;
  }

  private static IllegalArgumentException lacks(Flow flow, OpenConnection of, String what) {
    return new IllegalArgumentException(
        "flow " + flow.name() + ": connection " + of.id() + " can't " + what);
  }
}
