package io.tillbridge.spi.connector;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the host gives a connector. Safe for use by several threads. */
public interface ConnectorContext {

  /** The connection's name in the configuration; webhooks arrive under it. */
  String connectionId();

  /** The connection's settings with defaults filled in, secrets left out. */
  JsonObject settings();

  /**
   * The value of a secret by the name of its setting. Ask when it is needed and don't keep it: it
   * may be rotated. Several values are valid during a rotation; see {@link #secrets}.
   */
  default Optional<String> secret(String name) {
    return secrets(name).stream().findFirst();
  }

  /** Every valid value of a secret, the newest first; empty where it isn't set. */
  List<String> secrets(String name);

  /** Secrets that the remote system gives this connection and changes over time. */
  default KeptSecrets keptSecrets() {
    return KeptSecrets.NOWHERE;
  }

  /** For timers and futures; never block its threads. */
  Vertx vertx();

  /** A client with TLS, proxy, time-outs and metrics set; wrap it in a Vert.x WebClient. */
  HttpClientAgent http();

  /** The time. Everything that depends on it takes it from here. */
  Clock clock();

  /** Waits for leave to make one call to the remote system within its limits. */
  CallBudget budget();

  /** A logger that masks secrets. */
  System.Logger logger();
}
