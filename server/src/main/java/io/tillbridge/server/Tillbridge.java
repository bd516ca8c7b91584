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
import io.tillbridge.server.confirmation.ConfirmedStore;
import io.tillbridge.server.confirmation.Confirmer;
import io.tillbridge.server.delivery.Delivery;
import io.tillbridge.server.delivery.DeliverySettings;
import io.tillbridge.server.delivery.Flow;
import io.tillbridge.server.delivery.budget.CallBudgets;
import io.tillbridge.server.http.AccessToken;
import io.tillbridge.server.http.Gate;
import io.tillbridge.server.http.Health;
import io.tillbridge.server.http.Web;
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
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.net.URI;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
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
        .compose(
            opened ->
                new GoingLive(publisher, publications, maker, configuration.rules().watch()).all())
        .compose(live -> deliver(store, connections))
        .compose(delivery -> listen(store, plugins, connections, publications, maker, delivery));
  }

  private Vault vault(Store store) {
    VaultKey key = new VaultKey(configuration.vaultKey(), configuration.vaultKeyFile());
    return new Vault(vertx, store, key, clock, redaction);
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
            DeliverySettings.DEFAULT.with(
                configuration.shutdownGrace(), configuration.dailyRates()),
            clock,
            random)
        .onSuccess(
            delivery -> {
              closing.add(delivery::close);
              closing.add(kept::close);
              kept.begin(delivery::reference);
            });
  }

  /** Begins to watch the ledgers; gives what takes their announcements in. */
  private LedgerNotices watch(Store store, ConnectedStores stores, Delivery delivery) {
    LedgerNotices notices = new LedgerNotices(store, clock);
    LedgerWatch ledgerWatch =
        new LedgerWatch(
            vertx,
            store,
            notices,
            stores.observed(),
            configuration.ledgerSweep(),
            new Identifiers(clock, random),
            delivery.changes(),
            clock);
    closeLater(ledgerWatch::close);
    return notices;
  }

  private Future<Void> listen(
      Store store,
      PluginHost plugins,
      Connections connections,
      Publications publications,
      TranslationMaker maker,
      Delivery delivery) {
    ConnectedStores stores = new ConnectedStores(configuration, connections);
    List<SweptStore> swept = stores.swept();
    Sweeper sweeper = new Sweeper(vertx, store, delivery.journal(), swept, clock);
    closing.add(sweeper::close);
    for (ConfirmedStore shop : stores.confirmed()) {
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
    closeLater(deaf);
    closeLater(figures::close);
    Refusals refusals =
        new Refusals(clock, metrics.registry(), refusal -> live.tell("refusal", refusal));
    WebhookIntake intake =
        new WebhookIntake(
            stores.doors(),
            delivery.journal(),
            watch(store, stores, delivery),
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
      closeLater(watch::close);
    }
    return Doors.open(vertx, configuration.http(), intake, web)
        .map(
            doors -> {
              doors.listeners().forEach(listener -> closing.add(listener::close));
              port = doors.port();
              webhookPort = doors.webhookPort();
              closeLater(intake::stop);
              return null;
            });
  }

  /** Remote systems take localhost for what runs on the person's own machine, not its digits. */
  private URI callback() {
    return configuration
        .http()
        .address()
        .orElseGet(() -> URI.create("http://localhost:" + port))
        .resolve(Callback.PATH);
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

  private void flowChanged(FlowStatus status) {
    if (stream != null) {
      stream.tell("flow", status);
    }
  }

  private void closeLater(Runnable close) {
    closing.add(
        () -> {
          close.run();
          return Future.succeededFuture();
        });
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
