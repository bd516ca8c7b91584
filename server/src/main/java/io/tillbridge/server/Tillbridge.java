package io.tillbridge.server;

import io.tillbridge.core.mapping.FieldMappers;
import io.tillbridge.server.api.AccessRoutes;
import io.tillbridge.server.api.Api;
import io.tillbridge.server.api.ApiRoutes;
import io.tillbridge.server.api.BackfillRoutes;
import io.tillbridge.server.api.InstallationRoutes;
import io.tillbridge.server.api.LiveStream;
import io.tillbridge.server.api.RecordRoutes;
import io.tillbridge.server.api.Route;
import io.tillbridge.server.api.SweepRoutes;
import io.tillbridge.server.authorisation.Authorisation;
import io.tillbridge.server.authorisation.Callback;
import io.tillbridge.server.backfill.Backfills;
import io.tillbridge.server.config.Configuration;
import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.config.FlowDefinition;
import io.tillbridge.server.config.SweepSettings;
import io.tillbridge.server.confirmation.ConfirmedStore;
import io.tillbridge.server.confirmation.Confirmer;
import io.tillbridge.server.delivery.Delivery;
import io.tillbridge.server.delivery.DeliverySettings;
import io.tillbridge.server.delivery.Flow;
import io.tillbridge.server.delivery.OpenConnection;
import io.tillbridge.server.delivery.budget.CallBudgets;
import io.tillbridge.server.http.AccessToken;
import io.tillbridge.server.http.Gate;
import io.tillbridge.server.http.Health;
import io.tillbridge.server.http.Listener;
import io.tillbridge.server.http.Web;
import io.tillbridge.server.intake.HooksOnly;
import io.tillbridge.server.intake.Refusals;
import io.tillbridge.server.intake.WebhookIntake;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.server.metrics.Metrics;
import io.tillbridge.server.metrics.PathMetrics;
import io.tillbridge.server.observation.LedgerNotices;
import io.tillbridge.server.observation.LedgerWatch;
import io.tillbridge.server.page.Page;
import io.tillbridge.server.plugin.Connections;
import io.tillbridge.server.plugin.PluginHost;
import io.tillbridge.server.publication.FlowStatus;
import io.tillbridge.server.publication.FolderWatch;
import io.tillbridge.server.publication.LiveFlow;
import io.tillbridge.server.publication.Publisher;
import io.tillbridge.server.publication.Publisher.Note;
import io.tillbridge.server.publication.TranslationMaker;
import io.tillbridge.server.publication.Translations;
import io.tillbridge.server.record.Records;
import io.tillbridge.server.store.Identifiers;
import io.tillbridge.server.store.Publications;
import io.tillbridge.server.store.Store;
import io.tillbridge.server.sweep.Sweeper;
import io.tillbridge.server.sweep.SweptStore;
import io.tillbridge.server.sweep.Taking;
import io.tillbridge.server.vault.Vault;
import io.tillbridge.server.vault.VaultKey;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.Observes;
import io.tillbridge.spi.connector.Reads;
import io.tillbridge.spi.connector.ReceivesEvents;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.connector.WritesShop;
import io.tillbridge.spi.document.DocumentKind;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole server, wired by hand. What can begin at once begins at once: the store is opened,
 * plugins are loaded and rules are compiled side by side; then connections open, what is to be live
 * is published, the path from event to ledger starts, and at last the doors open.
 */
public final class Tillbridge {
  private static final Logger LOG = LoggerFactory.getLogger(Tillbridge.class);
  private static final int INTAKE_LIMIT = 10_000;

  private final Configuration configuration;
  private final Redaction redaction;
  private final Clock clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final Metrics metrics = new Metrics();
  private final Vertx vertx;
  private final AccessToken token;
  private final Publisher publisher;
  private final FolderWatch watch;
  private final List<Supplier<Future<Void>>> closing = new ArrayList<>();
  private @Nullable LiveStream stream;
  private @Nullable Records records;
  private int port;
  private int webhookPort;

  /** Nothing runs until {@link #start}. */
  public Tillbridge(Configuration configuration, Redaction redaction) {
    this.configuration = configuration;
    this.redaction = redaction;
    this.vertx =
        Vertx.builder()
            .with(new VertxOptions().setMetricsOptions(metrics.vertxOptions()))
            .withMetrics(metrics.vertxFactory())
            .build();
    this.token =
        configuration
            .http()
            .token()
            .flatMap(source -> source.read())
            .map(AccessToken::new)
            .orElseGet(() -> AccessToken.random(random));
    this.publisher = new Publisher(vertx, clock, configuration.flows(), this::flowChanged);
    this.watch = new FolderWatch(vertx, publisher.flows());
    redaction.mask(token.value());
  }

  /** Starts everything; where something can't work, fails with what and stops what had begun. */
  public Future<Void> start() {
    Future<Store> store =
        vertx
            .executeBlocking(
                () -> Files.createDirectories(configuration.store().resolveSibling("")), false)
            .compose(made -> Store.open(vertx, configuration.store(), INTAKE_LIMIT))
            .onSuccess(this::closeLater);
    Future<PluginHost> plugins =
        vertx
            .executeBlocking(() -> new PluginHost(configuration.plugins()), false)
            .onSuccess(this::closeLater);
    Future<Void> rules =
        vertx
            .<Void>executeBlocking(
                () -> {
                  watch.remember();
                  return null;
                },
                false)
            .compose(remembered -> publisher.warm());
    return Future.all(store, plugins, rules)
        .compose(ready -> open(store.result(), plugins.result()))
        .recover(failure -> stop().transform(stopped -> Future.<Void>failedFuture(failure)));
  }

  /** Stops intake, lets what is under way end, and closes everything, the last opened first. */
  public Future<Void> stop() {
    Future<Void> stopped = Future.succeededFuture();
    for (int i = closing.size() - 1; i >= 0; i--) {
      Supplier<Future<Void>> close = closing.get(i);
      stopped =
          stopped.transform(
              before ->
                  close
                      .get()
                      .onFailure(e -> LOG.warn("Something did not close cleanly; going on", e)));
    }
    closing.clear();
    return stopped
        .transform(closed -> publisher.close())
        .transform(closed -> vertx.close())
        .onComplete(closed -> metrics.close());
  }

  /** Where page and API are, without the token. */
  public String address() {
    return "http://" + shown(configuration.http().host()) + ":" + port + "/";
  }

  /** The port that webhooks arrive at. */
  public int webhookPort() {
    return webhookPort;
  }

  /** What page and API ask for. */
  public String token() {
    return token.value();
  }

  private Future<Void> open(Store store, PluginHost plugins) {
    plugins.refused().forEach(refused -> LOG.warn("{}", refused));
    Connections connections =
        new Connections(
            vertx, clock, redaction, new CallBudgets(vertx, store, clock)::open, vault(store)::of);
    closing.add(connections::close);
    Publications publications = new Publications(store);
    TranslationMaker maker =
        new Translations(
            FieldMappers.standard().with(plugins.fieldMappers()), connections::fieldsOf);
    return connections
        .open(plugins, configuration.connections())
        .compose(opened -> goLive(publications, maker))
        .compose(live -> deliver(store, connections))
        .compose(delivery -> listen(store, plugins, connections, publications, maker, delivery));
  }

  private Vault vault(Store store) {
    VaultKey key = new VaultKey(configuration.vaultKey(), configuration.vaultKeyFile());
    return new Vault(vertx, store, key, clock, redaction);
  }

  private Future<Void> goLive(Publications publications, TranslationMaker maker) {
    return Future.all(
            publisher.flows().stream().map(flow -> goLive(flow, publications, maker)).toList())
        .mapEmpty();
  }

  /** With watch, the folder is what counts; without, what was published, if anything was. */
  private Future<FlowStatus> goLive(
      LiveFlow flow, Publications publications, TranslationMaker maker) {
    Note note = new Note("start", "found in the folder at start");
    if (!configuration.rules().watch()) {
      return publisher
          .restore(flow, publications, maker)
          .compose(
              restored ->
                  restored.isPresent()
                      ? Future.succeededFuture(restored.get())
                      : publisher.publish(flow, publications, maker, note));
    }
    return publisher
        .publish(flow, publications, maker, note)
        .recover(
            refused ->
                publisher
                    .restore(flow, publications, maker)
                    .compose(
                        restored ->
                            restored
                                .map(Future::succeededFuture)
                                .orElseGet(() -> Future.failedFuture(refused))));
  }

  private Future<Delivery> deliver(Store store, Connections connections) {
    List<Flow> flows =
        publisher.flows().stream()
            .filter(live -> live.definition().booksOrders())
            .map(
                live ->
                    new Flow(
                        live.definition().name(),
                        live.definition().store(),
                        live.definition().ledger(),
                        live))
            .toList();
    Records kept =
        new Records(
            vertx,
            store,
            connections.all(),
            configuration.flows(),
            name -> () -> publisher.flow(name).orElseThrow().records(),
            clock,
            random);
    records = kept;
    return Delivery.open(
            vertx,
            store,
            connections.all(),
            flows,
            kept,
            DeliverySettings.DEFAULT.with(configuration.shutdownGrace(), configuration.dailyRates()),
            clock,
            random)
        .onSuccess(
            delivery -> {
              closing.add(delivery::close);
              closing.add(kept::close);
              kept.begin(delivery::reference);
            });
  }

  /** The stores that are told of booked orders. */
  private List<ConfirmedStore> confirmed(Connections connections) {
    List<ConfirmedStore> stores = new ArrayList<>();
    for (FlowDefinition flow : configuration.flows()) {
      Optional<Connector> shop =
          connections.connection(flow.store()).map(OpenConnection::connector);
      Optional<Reads> reads = shop.flatMap(Connector::reads);
      Optional<WritesShop> writes = shop.flatMap(Connector::writesShop);
      if (flow.booksOrders() && flow.confirm().isPresent()) {
        boolean can =
            writes
                .map(shopWrites -> shopWrites.fields(DocumentKind.ORDER))
                .filter(fields -> fields.contains(flow.confirm().get().field()))
                .isPresent();
        if (reads.isPresent() && can) {
          stores.add(
              new ConfirmedStore(
                  flow.name(), flow.store(), reads.get(), writes.get(), flow.confirm().get()));
        } else {
          LOG.warn("{} can't be told of booked orders: its connector can't", flow.store());
        }
      }
    }
    return stores;
  }

  /** The stores of flows that can be looked through. */
  private List<SweptStore> swept(Connections connections) {
    List<SweptStore> stores = new ArrayList<>();
    for (String id :
        configuration.flows().stream()
            .filter(FlowDefinition::booksOrders)
            .map(FlowDefinition::store)
            .distinct()
            .toList()) {
      Optional<Connector> shop = connections.connection(id).map(OpenConnection::connector);
      Optional<Sweeps> sweeps = shop.flatMap(Connector::sweeps);
      Optional<Reads> reads = shop.flatMap(Connector::reads);
      Optional<SweepSettings> settings =
          configuration.connection(id).map(ConnectionSettings::sweep);
      if (sweeps.isPresent() && reads.isPresent() && settings.isPresent()) {
        stores.add(new SweptStore(id, sweeps.get(), reads.get(), settings.get()));
      }
    }
    return stores;
  }

  /** Begins to watch the ledgers; gives what takes their announcements in. */
  private LedgerNotices watch(Store store, Connections connections, Delivery delivery) {
    LedgerNotices notices = new LedgerNotices(store, clock);
    Map<String, Observes> ledgers = new HashMap<>();
    connections
        .all()
        .forEach(each -> each.connector().observes().ifPresent(o -> ledgers.put(each.id(), o)));
    LedgerWatch ledgerWatch =
        new LedgerWatch(
            vertx,
            store,
            notices,
            ledgers,
            configuration.ledgerSweep(),
            new Identifiers(clock, random),
            delivery.changes(),
            clock);
    closing.add(
        () -> {
          ledgerWatch.close();
          return Future.succeededFuture();
        });
    return notices;
  }

  private Future<Void> listen(
      Store store,
      PluginHost plugins,
      Connections connections,
      Publications publications,
      TranslationMaker maker,
      Delivery delivery) {
    List<SweptStore> swept = swept(connections);
    Sweeper sweeper = new Sweeper(vertx, store, delivery.journal(), swept, clock);
    closing.add(sweeper::close);
    for (ConfirmedStore shop : confirmed(connections)) {
      Confirmer confirmer = new Confirmer(vertx, store, delivery.changes(), shop, clock);
      closing.add(confirmer::close);
    }
    Backfills backfills =
        new Backfills(
            vertx,
            store,
            delivery.rehearsal(),
            new Taking(delivery.journal(), clock),
            swept,
            new Identifiers(clock, random),
            clock);
    closing.add(backfills::close);
    LiveStream live = new LiveStream(vertx, delivery.overview());
    stream = live;
    closing.add(live::close);
    Runnable deaf = delivery.changes().onChange(live::changed);
    PathMetrics figures = new PathMetrics(vertx, metrics.registry(), delivery.overview());
    closing.add(
        () -> {
          deaf.run();
          figures.close();
          return Future.succeededFuture();
        });
    Refusals refusals =
        new Refusals(clock, metrics.registry(), refusal -> live.tell("refusal", refusal));
    WebhookIntake intake =
        new WebhookIntake(
            doors(connections),
            delivery.journal(),
            watch(store, connections, delivery),
            refusals,
            clock,
            configuration.http().webhook().maxBody());
    List<Route> routes = new ArrayList<>(new ApiRoutes(delivery, live).routes());
    Optional.ofNullable(records).ifPresent(r -> routes.addAll(new RecordRoutes(r).routes()));
    routes.addAll(
        new InstallationRoutes(
                plugins,
                connections,
                publisher,
                publications,
                refusals,
                flow ->
                    publisher.publish(flow, publications, maker, new Note("a person", "asked for")))
            .routes());
    Authorisation authorisation =
        new Authorisation(
            id -> connections.connection(id).flatMap(each -> each.connector().authorises()),
            delivery::resume,
            this::callback,
            clock,
            random);
    routes.addAll(new AccessRoutes(connections, authorisation).routes());
    routes.addAll(new SweepRoutes(sweeper).routes());
    routes.addAll(new BackfillRoutes(backfills).routes());
    Web web =
        new Web(
            new Gate(configuration.http().host(), configuration.http().address(), token),
            health(store),
            metrics::scrape,
            new Api(routes),
            new Page(),
            Map.of(Callback.PATH, new Callback(authorisation)));
    if (configuration.rules().watch()) {
      watch.begin(
          flow -> publisher.publish(flow, publications, maker, new Note("a person", "saved")));
      closing.add(
          () -> {
            watch.close();
            return Future.succeededFuture();
          });
    }
    return openDoors(intake, web);
  }

  /** Remote systems take localhost for what runs on the person's own machine, not its digits. */
  private URI callback() {
    return configuration
        .http()
        .address()
        .orElseGet(() -> URI.create("http://localhost:" + port))
        .resolve(Callback.PATH);
  }

  private Future<Void> openDoors(WebhookIntake intake, Web web) {
    boolean shared = configuration.http().sharesListener();
    Handler<HttpServerRequest> front =
        request -> {
          if (shared && request.path().startsWith(WebhookIntake.PREFIX)) {
            intake.handle(request);
          } else {
            web.handle(request);
          }
        };
    Future<Void> opened =
        Listener.open(vertx, configuration.http().host(), configuration.http().port(), front)
            .map(
                listener -> {
                  closing.add(listener::close);
                  port = listener.port();
                  webhookPort = listener.port();
                  return null;
                });
    if (!shared) {
      opened =
          opened
              .compose(
                  page ->
                      Listener.open(
                          vertx,
                          configuration.http().webhook().host(),
                          configuration.http().webhook().port(),
                          new HooksOnly(intake)))
              .map(
                  listener -> {
                    closing.add(listener::close);
                    webhookPort = listener.port();
                    return null;
                  });
    }
    return opened.onSuccess(
        listening ->
            closing.add(
                () -> {
                  intake.stop();
                  return Future.succeededFuture();
                }));
  }

  private Health health(Store store) {
    Map<String, Supplier<Future<Void>>> checks = new LinkedHashMap<>();
    checks.put("store", () -> store.write(transaction -> 0).mapEmpty());
    checks.put(
        "flows",
        () ->
            publisher.flows().stream().allMatch(flow -> !flow.status().rulePack().isEmpty())
                ? Future.succeededFuture()
                : Future.failedFuture("a flow has nothing live"));
    return new Health(checks);
  }

  private static Map<String, ReceivesEvents> doors(Connections connections) {
    Map<String, ReceivesEvents> doors = new HashMap<>();
    for (OpenConnection each : connections.all()) {
      Optional<ReceivesEvents> door = each.connector().receivesEvents();
      door.ifPresent(receives -> doors.put(each.id(), receives));
    }
    return doors;
  }

  private void flowChanged(FlowStatus status) {
    if (stream != null) {
      stream.tell("flow", status);
    }
  }

  private void closeLater(Store store) {
    closing.add(store::close);
  }

  private void closeLater(PluginHost plugins) {
    closing.add(
        () ->
            vertx.executeBlocking(
                () -> {
                  plugins.close();
                  return null;
                },
                false));
  }

  private static String shown(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
