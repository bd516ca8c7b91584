package io.tillbridge.xeroclientcheck;

import io.tillbridge.sandbox.Sandbox;
import io.tillbridge.sandbox.SandboxOptions;
import io.tillbridge.spi.connector.CallBudget;
import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.ConnectorContext;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.WriteRequest;
import io.tillbridge.spi.connector.Writes.Found;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.xero.XeroConnectorFactory;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.client.WebClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The connector, the sandbox's books that it writes to, and people who meddle with these. */
final class Bookkeeping implements AutoCloseable {
  private final Vertx vertx = Vertx.vertx();
  private final WebClient web = WebClient.create(vertx);
  private final String base;
  private final Connector connector;

  Bookkeeping(Map<String, Object> settings) {
    base = "http://127.0.0.1:" + Sandbox.start(vertx, SandboxOptions.standard()).await().port();
    JsonObject all =
        Json.createObjectBuilder(settings)
            .add("apiUrl", base)
            .add("tokenUrl", base + "/connect/token?org=AU")
            .add("clientId", "sandbox")
            .build();
    connector = new XeroConnectorFactory().open(new Host(vertx, vertx.createHttpClient(), all));
  }

  /** One document, written. */
  Outcome write(WriteRequest request) {
    return connector.writes().orElseThrow().write(request.kind(), List.of(request)).await().get(0);
  }

  /** The key of a document that must come to stand. */
  String stands(WriteRequest request) {
    return ((Outcome.Done) write(request)).remoteId();
  }

  Optional<Found> find(WriteRequest request) {
    return connector.writes().orElseThrow().find(request.kind(), List.of(request)).await().get(0);
  }

  /** A person does something in the ledger. */
  void person(HttpMethod method, String path, String body) {
    control(method, "/ledger" + path, body);
  }

  void fault(String fault) {
    control(HttpMethod.POST, "/faults", fault);
  }

  private void control(HttpMethod method, String path, String body) {
    int status =
        web.requestAbs(method, base + "/sandbox" + path)
            .putHeader("Content-Type", "application/json")
            .sendBuffer(Buffer.buffer(body.replace('\'', '"')))
            .await()
            .statusCode();
    if (status >= 300) {
      throw new IllegalStateException("the sandbox answered " + status + " to " + path);
    }
  }

  /** All that stands in the books. */
  JsonObject books() {
    String shown = web.getAbs(base + "/sandbox/ledger?org=AU").send().await().bodyAsString();
    return Json.createReader(new StringReader(shown)).readObject();
  }

  /** What stands in one collection of the books. */
  List<JsonObject> books(String collection) {
    return books().getJsonArray(collection).getValuesAs(JsonObject.class);
  }

  static WriteRequest request(LedgerKind kind, String key, String document, String remoteId) {
    return request(kind, key, document, remoteId, 1);
  }

  static WriteRequest request(
      LedgerKind kind, String key, String document, String remoteId, int attempt) {
    JsonObject body = Json.createReader(new StringReader(document.replace('\'', '"'))).readObject();
    return new WriteRequest(kind + key, kind, key, body, remoteId, null, attempt);
  }

  @Override
  public void close() {
    connector.close().await();
    vertx.close().await();
  }

  /** What the connector is given. */
  private record Host(Vertx vertx, HttpClientAgent http, JsonObject settings)
      implements ConnectorContext, CallBudget {
    @Override
    public String connectionId() {
      return "books";
    }

    @Override
    public List<String> secrets(String name) {
      return name.equals("clientSecret") ? List.of("sandbox") : List.of();
    }

    @Override
    public Clock clock() {
      return Clock.systemUTC();
    }

    @Override
    public CallBudget budget() {
      return this;
    }

    @Override
    public System.Logger logger() {
      return System.getLogger("xero");
    }

    @Override
    public Future<Permit> acquire() {
      return Future.succeededFuture(() -> {});
    }

    @Override
    public void remainingThisMinute(int calls) {}

    @Override
    public void remainingToday(int calls) {}

    @Override
    public void pause(Duration length) {}
  }
}
