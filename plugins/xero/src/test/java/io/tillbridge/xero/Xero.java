package io.tillbridge.xero;

import static io.tillbridge.xero.XeroServer.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.ReferenceData;
import io.vertx.core.Vertx;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server, a connection to it, and what a test asks of both. */
final class Xero implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  final XeroServer server = new XeroServer(vertx);
  final TestContext context;
  Connector connector;

  Xero(String... settings) {
    Map<String, Object> all = new HashMap<>();
    all.put("apiUrl", server.url());
    all.put("tokenUrl", server.url() + "/connect/token?org=NZ");
    all.put("revocationUrl", server.url() + "/connect/revocation");
    all.put("authorizeUrl", server.url() + "/identity/connect/authorize");
    all.put("clientId", "sandbox");
    for (int i = 0; i < settings.length; i += 2) {
      all.put(settings[i], settings[i + 1]);
    }
    JsonObject json = Json.createObjectBuilder(all).build();
    context = new TestContext(vertx, json);
    connector = new XeroConnectorFactory().open(context);
  }

  /** The process ends and starts again, with what was kept. */
  void restart() {
    connector = new XeroConnectorFactory().open(context);
  }

  List<Outcome> write(WriteRequest... requests) {
    return write(List.of(requests));
  }

  List<Outcome> write(List<WriteRequest> requests) {
    return await(connector.writes().orElseThrow().write(requests.get(0).kind(), requests));
  }

  List<Optional<Found>> find(WriteRequest... requests) {
    return await(connector.writes().orElseThrow().find(requests[0].kind(), List.of(requests)));
  }

  ReferenceData referenceData() {
    return await(connector.readsReferenceData().orElseThrow().referenceData());
  }

  /** What the host is told to do where {@code call} fails. */
  static Outcome failure(Runnable call) {
    try {
      call.run();
    } catch (IllegalStateException e) {
      if (e.getCause() instanceof RemoteFailure remote) {
        return remote.outcome();
      }
      throw e;
    }
    throw new AssertionError("the call did not fail");
  }

  /** Stops everything; every request must have been valid and every permit given back. */
  @Override
  public void close() {
    server.close();
    assertThat(context.budget.open).hasValue(0);
    await(vertx.close());
  }
}
