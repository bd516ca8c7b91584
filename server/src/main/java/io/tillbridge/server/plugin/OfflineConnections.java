package io.tillbridge.server.plugin;

import io.tillbridge.server.config.ConfigurationProblem;
import io.tillbridge.server.config.ConnectionSettings;
import io.tillbridge.server.config.InvalidConfiguration;
import io.tillbridge.server.log.Redaction;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.DescribesFields;
import io.tillbridge.spi.connector.KeptSecrets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Connections opened to be checked: they may tell of themselves and make no call. Blocks. */
public final class OfflineConnections implements AutoCloseable {
  private final PluginHost host;
  private final Vertx vertx = Vertx.vertx();
  private final Connections connections =
      new Connections(
          vertx,
          Clock.systemUTC(),
          new Redaction(),
          (id, limits) -> Future.succeededFuture(new NoCalls()),
          id -> KeptSecrets.NOWHERE);

  /** Opens by the plugins of {@code host}. */
  public OfflineConnections(PluginHost host) {
    this.host = host;
  }

  /** Opens them and says what is wrong with their settings. */
  public List<ConfigurationProblem> open(List<ConnectionSettings> settings) {
    try {
      connections.open(host, settings).toCompletionStage().toCompletableFuture().join();
      return List.of();
    } catch (CompletionException e) {
      if (e.getCause() instanceof InvalidConfiguration invalid) {
        return invalid.problems();
      }
      throw e;
    }
  }

  /** What a connection tells of its documents' fields. */
  public DescribesFields fieldsOf(String id) {
    return connections.fieldsOf(id);
  }

  @Override
  public void close() {
    connections
        .close()
        .transform(closed -> vertx.close())
        .toCompletionStage()
        .toCompletableFuture()
        .join();
  }

  private static final class NoCalls implements CallBudget {
    @Override
    public Future<Permit> acquire() {
      return Future.failedFuture("no call is made while connections are only checked");
    }

    @Override
    public void remainingThisMinute(int calls) {}

    @Override
    public void remainingToday(int calls) {}

    @Override
    public void pause(Duration length) {}
  }
}
