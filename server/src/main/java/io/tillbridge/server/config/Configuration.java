package io.tillbridge.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Everything that a person sets, checked in its form. Whether a connection's settings suit its
 * connector is checked when the connection is opened, for only the plugin knows them.
 *
 * @param store the file that holds the journal, the outbox and what was published
 * @param vaultKey where the key is that seals secrets in the store, empty for a file beside it
 * @param plugins the folder of plugin zips
 * @param mappings the folder below which flows find their mappings
 * @param ledgerSweep how often ledgers are asked what people changed there; zero for never
 * @param shutdownGrace how long a stop waits for writes under way
 * @param dailyRates where exchange rates are published day by day; empty where none are fetched
 */
public record Configuration(
    HttpSettings http,
    Path store,
    Optional<SecretSource> vaultKey,
    Path plugins,
    RulesSettings rules,
    Path mappings,
    List<ConnectionSettings> connections,
    List<FlowDefinition> flows,
    LogSettings log,
    Duration ledgerSweep,
    Duration shutdownGrace,
    Optional<URI> dailyRates) {
  public Configuration {
    connections = List.copyOf(connections);
    flows = List.copyOf(flows);
  }

  /** Where the vault's key lies unless {@link #vaultKey} says otherwise. */
  public Path vaultKeyFile() {
    return store.resolveSibling("vault-key.json");
  }

  /** The connection of this name. */
  public Optional<ConnectionSettings> connection(String id) {
    return connections.stream().filter(c -> c.id().equals(id)).findFirst();
  }

  /**
   * Where rule packs are.
   *
   * @param folder the folder below which flows find their rule packs
   * @param watch whether a saved file is published at once, if it passes
   */
  public record RulesSettings(Path folder, boolean watch) {}

  /** How the log is written; {@code level} is one of error, warn, info, debug, trace. */
  public record LogSettings(Format format, String level) {
    /** The forms of a log line. */
    public enum Format {
      /** For people on a terminal, JSON otherwise. */
      AUTO,
      HUMAN,
      JSON
    }
  }
}
