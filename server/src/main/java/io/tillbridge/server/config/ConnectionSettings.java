package io.tillbridge.server.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One remote system.
 *
 * @param id its name; webhooks arrive at {@code /hooks/} and this
 * @param connector the connector plugin's id
 * @param settings as the connector describes them, unchecked
 * @param secrets where the values of its secrets are, the newest first; several during a rotation
 * @param timeout how long one call may take
 * @param sweep how it is looked through, where it is a store of a flow
 * @param line where it begins in the file, 0 where it came from elsewhere
 */
public record ConnectionSettings(
    String id,
    String connector,
    Map<String, String> settings,
    Map<String, List<SecretSource>> secrets,
    Duration timeout,
    SweepSettings sweep,
    int line) {
  public ConnectionSettings {
    settings = Map.copyOf(settings);
    secrets = Map.copyOf(secrets);
  }
}
