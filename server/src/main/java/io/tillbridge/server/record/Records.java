package io.tillbridge.server.record;

import io.tillbridge.core.reconcile.Direction;
import io.tillbridge.core.translator.RecordTranslator;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.server.config.RecordSettings;
import io.tillbridge.server.delivery.OpenConnection;
import io.tillbridge.server.journal.PendingEvents;
import io.tillbridge.server.journal.PendingSubject;
import io.tillbridge.server.pace.Backoff;
import io.tillbridge.server.reading.RecordReading;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Page;
import io.tillbridge.server.store.Store;
import io.tillbridge.spi.connector.ListsDocuments;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jdbi.v3.core.Handle;

/**
 * Every flow of products, stock and customers at work: rounds, what shops announce, and what is
 * written. Safe for use by several threads.
 */
public final class Records implements RecordReading {
  private static final int MOST_ATTEMPTS = 12;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofMinutes(15);

  private final Store store;
  private final Clock clock;
  private final WorkerExecutor workers;
  private final List<RecordFlow> flows = new ArrayList<>();
  private final Map<String, RecordSender> senders = new LinkedHashMap<>();
  private final List<Rounds> rounds = new ArrayList<>();
  private final RecordIntake intake;
  private final RecordSettlement settlement;
  private volatile Function<String, Future<ReferenceData>> references =
      ledger ->
          Future.failedFuture(
              new RemoteFailure(new Outcome.Retry(Duration.ofSeconds(1), "It is still starting.")));

  /**
   * Wires the flows; nothing runs until {@link #begin}.
   *
   * @param connections every open connection that a flow names
   * @param translations gives a flow's live rules and mappings by its name
   * @throws IllegalArgumentException where flows and connections don't fit together
   */
  public Records(
      Vertx vertx,
      Store store,
      List<OpenConnection> connections,
      List<FlowDefinition> definitions,
      Function<String, Supplier<RecordTranslator>> translations,
      Clock clock,
      RandomGenerator random) {
    this.store = store;
    this.clock = clock;
    this.workers = vertx.createSharedWorkerExecutor("tillbridge-records", 1);
    Identifiers identifiers = new Identifiers(clock, random);
    this.settlement =
        new RecordSettlement(
            identifiers, new Backoff(FIRST_RETRY, LONGEST_RETRY, random), MOST_ATTEMPTS);
    this.intake =
        new RecordIntake(
            store,
            workers,
            new RecordPlanner(identifiers),
            ledger -> references.apply(ledger),
            clock);
    for (FlowDefinition definition : definitions) {
      definition
          .records()
          .ifPresent(
              settings ->
                  flows.add(
                      flow(
                          definition,
                          settings,
                          connections,
                          translations.apply(definition.name()))));
    }
    Context context = vertx.getOrCreateContext();
    flows.forEach(
        flow -> rounds.add(new Rounds(context, store, flow, intake, this::wakeSenders, clock)));
    flows.stream()
        .flatMap(flow -> connectionsOf(flow).stream())
        .distinct()
        .forEach(id -> senders.put(id, sender(context, open(id, connections))));
  }

  /** Begins, with {@code reference} to tell a ledger's reference data. */
  public void begin(Function<String, Future<ReferenceData>> reference) {
    references = reference;
    rounds.forEach(Rounds::begin);
    wakeSenders();
  }

  /** Looks a flow's records through now; whether there is such a flow. */
  public boolean lookThrough(String flow) {
    boolean found = false;
    for (int i = 0; i < flows.size(); i++) {
      if (flows.get(i).name().equals(flow)) {
        rounds.get(i).now();
        found = true;
      }
    }
    return found;
  }

  /** Records of one state, or of all where it is "", the newest first. */
  public Future<Page<RecordEntry>> list(String state, String cursor, int limit) {
    return store
        .read(handle -> RecordTable.page(handle, state, cursor, limit))
        .map(page -> new Page<>(page.items().stream().map(RecordEntry::of).toList(), page.next()));
  }

  @Override
  public boolean takes(String connection, DocumentKind kind) {
    return flows.stream().anyMatch(flow -> takes(flow, connection, kind));
  }

  @Override
  public Future<Void> take(PendingSubject subject) {
    Future<?> taken = Future.succeededFuture();
    for (RecordFlow flow : flows) {
      if (takes(flow, subject.connection(), subject.subject().kind())) {
        taken = taken.compose(before -> intake.one(flow, subject.subject().key()));
      }
    }
    return taken
        .recover(failure -> Future.failedFuture(patient(failure)))
        .compose(read -> store.write(tx -> done(tx.handle(), subject)))
        .onSuccess(done -> wakeSenders())
        .mapEmpty();
  }

  /** Stops rounds, then what is written; completes when nothing is under way. */
  public Future<Void> close() {
    List<Future<Void>> ends = new ArrayList<>();
    rounds.forEach(each -> ends.add(each.stop()));
    senders.values().forEach(each -> ends.add(each.stop()));
    return Future.all(ends)
        .timeout(10, TimeUnit.SECONDS)
        .otherwiseEmpty()
        .eventually(workers::close)
        .mapEmpty();
  }

  private boolean done(Handle handle, PendingSubject subject) {
    Instant now = clock.instant();
    PendingEvents.done(handle, subject, null, "", now);
    return true;
  }

  /** A product that changed may have changed its stock, and the other way about. */
  private static boolean takes(RecordFlow flow, String connection, DocumentKind kind) {
    boolean alike =
        flow.kind() == kind
            || (kind == DocumentKind.PRODUCT && flow.kind() == DocumentKind.STOCK_LEVEL);
    return alike && flow.shop().equals(connection);
  }

  /** A shop that does not let us in holds up its orders too, and these tell of it. */
  private static Throwable patient(Throwable failure) {
    return failure instanceof RemoteFailure remote
            && remote.outcome() instanceof Outcome.Blocked blocked
        ? new RemoteFailure(new Outcome.Retry(Duration.ofMinutes(1), blocked.blockage().why()))
        : failure;
  }

  private void wakeSenders() {
    senders.values().forEach(RecordSender::wake);
  }

  private boolean gathering() {
    return rounds.stream().anyMatch(Rounds::running);
  }

  private static Set<String> connectionsOf(RecordFlow flow) {
    return switch (flow.direction()) {
      case TO_LEDGER -> Set.of(flow.ledger());
      case TO_SHOP -> Set.of(flow.shop());
      case BOTH -> Set.of(flow.shop(), flow.ledger());
    };
  }

  private RecordSender sender(Context context, OpenConnection open) {
    Optional<Channel> ledger = open.connector().writes().map(LedgerChannel::new);
    Channel channel =
        ledger.orElseGet(
            () ->
                new ShopChannel(
                    store,
                    flows.stream().filter(flow -> flow.shop().equals(open.id())).toList(),
                    open.connector()
                        .writesShop()
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "connection " + open.id() + " can't be written to"))));
    return new RecordSender(
        context,
        store,
        open.id(),
        channel,
        new Allowance(open.descriptor().limits()),
        settlement,
        this::gathering,
        clock);
  }

  private static RecordFlow flow(
      FlowDefinition definition,
      RecordSettings settings,
      List<OpenConnection> connections,
      Supplier<RecordTranslator> translation) {
    OpenConnection shop = open(definition.store(), connections);
    OpenConnection ledger = open(definition.ledger(), connections);
    Set<String> writable =
        shop.connector()
            .writesShop()
            .map((WritesShop writes) -> writes.fields(settings.kind()))
            .orElse(Set.of());
    if (settings.direction() != Direction.TO_LEDGER && writable.isEmpty()) {
      throw new IllegalArgumentException(
          "flow "
              + definition.name()
              + " is to write to "
              + shop.id()
              + ", whose connector can't write such records");
    }
    return new RecordFlow(
        definition.name(),
        settings.kind(),
        shop.id(),
        ledger.id(),
        settings.direction(),
        settings.every(),
        settings.allCustomers(),
        lists(definition, settings, shop),
        lists(definition, settings, ledger),
        writable,
        translation);
  }

  private static ListsDocuments lists(
      FlowDefinition definition, RecordSettings settings, OpenConnection open) {
    return open.connector()
        .listsDocuments()
        .filter(lists -> lists.kinds().contains(settings.kind()))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "flow "
                        + definition.name()
                        + ": the connector of "
                        + open.id()
                        + " can't list "
                        + settings.kind()));
  }

  private static OpenConnection open(String id, List<OpenConnection> connections) {
    return connections.stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no connection " + id));
  }
}
