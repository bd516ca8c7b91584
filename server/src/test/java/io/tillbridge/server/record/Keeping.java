package io.tillbridge.server.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.sandbox.demo.SandboxClient;
import io.tillbridge.sandbox.json.Fields;
import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An installation with a flow of records, and what tests ask of it. */
final class Keeping implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private final Installation installation;
  private final String listed;

  /** {@code flow} in the form of the configuration, without name, store and ledger. */
  Keeping(Path folder, String flow) throws Exception {
    this(folder, flow, Map.of());
  }

  /** {@code settings} of the shop beside the usual ones. */
  Keeping(Path folder, String flow, Map<String, String> settings) throws Exception {
    this.installation = new Installation(folder);
    this.listed = flow.contains("customers") ? "/profiles" : "/products";
    installation.stop();
    Path file = folder.resolve("tillbridge.yaml");
    String yaml =
        Files.readString(file)
            .replace(
                "apiToken: sandbox-read,", "apiToken: sandbox-read, writeToken: sandbox-write,")
            .replace("currency: AUD", "currency: AUD" + more(settings))
            .replace("clientId: sandbox", "clientId: sandbox\n      batchSize: 500")
            .replace(
                "shutdown:",
                "  - {name: records, store: shop, ledger: books, " + flow + "}\nshutdown:");
    Files.writeString(file, yaml);
    installation.start();
  }

  private static String more(Map<String, String> settings) {
    StringBuilder more = new StringBuilder();
    settings.forEach((name, value) -> more.append(", ").append(name).append(": ").append(value));
    return more.toString();
  }

  SandboxClient sandbox() {
    return installation.sandbox();
  }

  Installation installation() {
    return installation;
  }

  /** Waits until both sides were looked through and nothing is left to write. */
  void settles() {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              assertThat(calls("xcart", "GET", listed)).isPositive();
              assertThat(records("")).isNotEmpty();
              assertThat(records("WRITING")).isEmpty();
            });
  }

  /** Looks both sides through once more, and waits until the shop was asked for its last page. */
  void looksThroughAgain() throws Exception {
    long before = calls("xcart", "GET", listed);
    HttpRequest.Builder ask =
        browser()
            .request("/api/v1/flows/records/look-through")
            .POST(HttpRequest.BodyPublishers.noBody());
    assertThat(browser().send(ask).statusCode()).isEqualTo(200);
    long pages = Math.max(1, (products() + 99) / 100);
    await().atMost(PATIENCE).until(() -> calls("xcart", "GET", listed) >= before + pages);
    settles();
  }

  private long products() {
    return records("").size();
  }

  /** The records of a state, at most 200. */
  List<JsonObject> records(String state) {
    try {
      return browser()
          .get("/records?limit=200&state=" + state)
          .asJsonObject()
          .getJsonArray("items")
          .getValuesAs(JsonObject.class);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The ledger's item of this code. */
  Optional<JsonObject> item(String code) {
    return sandbox().get("/sandbox/ledger?org=AU").objects("Items").stream()
        .filter(item -> item.getString("Code").equals(code))
        .findFirst();
  }

  BigDecimal itemPrice(String code) {
    return item(code)
        .orElseThrow()
        .getJsonObject("SalesDetails")
        .getJsonNumber("UnitPrice")
        .bigDecimalValue()
        .stripTrailingZeros();
  }

  JsonObject product(long id) {
    return sandbox().get("/sandbox/xcart/products/" + id).object();
  }

  /** A clerk changes a product. */
  void shopChanges(long id, Map<String, String> numbers, boolean announced) {
    JsonObjectBuilder change = Json.createObjectBuilder().add("webhook", announced);
    numbers.forEach((name, number) -> change.add(name, new BigDecimal(number)));
    sandbox().post("/sandbox/xcart/products/" + id, change.build());
  }

  /** A bookkeeper changes an item. */
  void ledgerChanges(JsonObject change) {
    sandbox().post("/sandbox/ledger/items?org=AU", change);
  }

  /** How often a path of a system was called by a method. */
  long calls(String system, String method, String path) {
    Fields calls = sandbox().get("/sandbox/calls");
    return calls.objects("calls").stream()
        .filter(call -> call.getString("system").equals(system))
        .filter(call -> call.getString("method").equals(method))
        .filter(call -> call.getString("path").contains(path))
        .mapToLong(call -> call.getJsonNumber("count").longValue())
        .sum();
  }

  long itemWrites() {
    return calls("xero", "POST", "/Items") + calls("xero", "PUT", "/Items");
  }

  long shopWrites() {
    return calls("xcart", "PUT", "/products");
  }

  private Browser browser() {
    return installation.browser();
  }

  @Override
  public void close() {
    installation.close();
  }
}
