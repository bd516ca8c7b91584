package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConfigurationProblem;
import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.config.InvalidConfiguration;
import io.tillbridge.server.delivery.OpenConnection;
import io.tillbridge.server.log.PluginLogger;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.ConnectorFactory;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.connector.InvalidSettings;
import io.tillbridge.spi.connector.KeptSecrets;
import io.tillbridge.spi.connector.Limits;
import io.tillbridge.spi.connector.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The configured connections, opened. Every fault of every connection is found in one go. */
public final class Connections {
  private final Map<String, OpenConnection> open = new LinkedHashMap<>();
  private final List<HttpClientAgent> clients = new ArrayList<>();
  private final List<ConnectionSecrets> secrets = new ArrayList<>();
  private final HostContext.Surroundings surroundings;
  private final BiFunction<String, Limits, Future<CallBudget>> budgets;

  /**
   * Opens none yet.
   *
   * @param budgets opens the account of calls for a connection with these limits
   * @param kept where a connection's changing secrets are
   */
  public Connections(
      Vertx vertx,
      Clock clock,
      Redaction redaction,
      BiFunction<String, Limits, Future<CallBudget>> budgets,
      Function<String, KeptSecrets> kept) {
    this.surroundings = new HostContext.Surroundings(vertx, clock, redaction, kept);
    this.budgets = budgets;
  }

  /** Opens them all; fails with {@link InvalidConfiguration} that names every fault of each. */
  public Future<Void> open(PluginHost host, List<ConnectionSettings> connections) {
    List<ConfigurationProblem> problems = new ArrayList<>();
    List<Future<Void>> opening = new ArrayList<>();
    for (ConnectionSettings connection : connections) {
      Optional<ConnectorFactory> factory = host.connector(connection.connector());
      if (factory.isEmpty()) {
        problems.add(missing(host, connection));
      } else {
        ConnectionSecrets values = secretsOf(connection);
        opening.add(
            values
                .open()
                .compose(
                    read -> budgets.apply(connection.id(), factory.get().descriptor().limits()))
                .map(
                    budget -> {
                      open(factory.get(), connection, values, budget)
                          .forEach(fault -> problems.add(named(connection, fault)));
                      return null;
                    }));
      }
    }
    return Future.all(opening)
        .compose(
            all ->
                problems.isEmpty()
                    ? Future.succeededFuture()
                    : Future.failedFuture(new InvalidConfiguration("the configuration", problems)));
  }

  /** The connection of this name. */
  public Optional<OpenConnection> connection(String id) {
    return Optional.ofNullable(open.get(id));
  }

  /** Every open connection. */
  public List<OpenConnection> all() {
    return List.copyOf(open.values());
  }

  /** What a connection tells of its documents' fields; nothing where it can't tell. */
  public DescribesFields fieldsOf(String id) {
    return connection(id)
        .flatMap(each -> each.connector().describesFields())
        .orElse(kind -> List.of());
  }

  /** Closes them all. */
  public Future<Void> close() {
    List<Future<Void>> closing = new ArrayList<>();
    secrets.forEach(ConnectionSecrets::close);
    open.values().forEach(each -> closing.add(each.connector().close()));
    return Future.join(closing)
        .transform(
            ended ->
                Future.join(clients.stream().map(HttpClientAgent::close).toList())
                    .<Void>mapEmpty());
  }

  private List<Problem> open(
      ConnectorFactory factory,
      ConnectionSettings connection,
      ConnectionSecrets values,
      CallBudget budget) {
    SettingsCheck check = new SettingsCheck(factory.descriptor(), connection);
    if (!check.problems().isEmpty()) {
      return check.problems();
    }
    HttpClientAgent client = client(connection, factory.descriptor().limits());
    clients.add(client);
    HostContext context =
        new HostContext(
            connection,
            check.settings(),
            surroundings,
            values,
            client,
            budget,
            new PluginLogger("connection." + connection.id(), surroundings.redaction()));
    try {
      open.put(
          connection.id(),
          new OpenConnection(connection.id(), factory.descriptor(), factory.open(context)));
      return List.of();
    } catch (InvalidSettings e) {
      return e.problems();
    }
  }

  private ConnectionSecrets secretsOf(ConnectionSettings connection) {
    ConnectionSecrets values =
        new ConnectionSecrets(connection.secrets(), surroundings.vertx(), surroundings.redaction());
    secrets.add(values);
    return values;
  }

  private static ConfigurationProblem named(ConnectionSettings connection, Problem fault) {
    return new ConfigurationProblem(
        connection.line(),
        "connections." + connection.id() + "." + fault.field(),
        fault.message(),
        fault.advice());
  }

  private HttpClientAgent client(ConnectionSettings connection, Limits limits) {
    int timeout = (int) Math.min(connection.timeout().toMillis(), Integer.MAX_VALUE);
    HttpClientOptions options =
        new HttpClientOptions()
            .setName(connection.id())
            .setConnectTimeout(Math.min(timeout, 10_000))
            .setReadIdleTimeout((int) connection.timeout().toSeconds())
            .setDecompressionSupported(true)
            .setVerifyHost(true)
            .setKeepAliveTimeout(30);
    int connections = Math.max(1, Math.min(limits.concurrentCalls(), 16));
    return surroundings
        .vertx()
        .httpClientBuilder()
        .with(options)
        .with(new PoolOptions().setHttp1MaxSize(connections).setHttp2MaxSize(1))
        .build();
  }

  private static ConfigurationProblem missing(PluginHost host, ConnectionSettings connection) {
    List<String> known =
        host.plugins().stream()
            .flatMap(plugin -> plugin.connectors().stream())
            .map(factory -> factory.descriptor().id())
            .toList();
    String leftOut =
        host.refused().stream().map(RefusedPlugin::toString).reduce("", (a, b) -> a + "; " + b);
    return new ConfigurationProblem(
        connection.line(),
        "connections." + connection.id() + ".connector",
        "no plugin brings a connector '" + connection.connector() + "'" + leftOut,
        "there are " + (known.isEmpty() ? "none: check plugins.folder" : String.join(", ", known)));
  }
}
