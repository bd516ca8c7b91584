package io.tillbridge.server.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerWatchTest {
  private static final String KEY = "a-signing-key==";

  @TempDir Path folder;
  private Installation installation;

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void anInvoicePaidAndOneVoidedInTheLedgerAreSeenAndOurOwnWritesAreNot() throws Exception {
    start("0s");
    connectWebhooks();
    JsonObject unpaid = book(false);
    JsonObject paidInShop = book(true);

    pay(unpaid);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(changes(unpaid)).contains("paid in the ledger by hand"));
    take(unpaid);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(changes(unpaid)).contains("was taken back"));
    voided(unpaid);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(changes(unpaid)).contains("voided in the ledger"));
    assertThat(changes(paidInShop)).isEmpty();
  }

  @Test
  void whereNoWebhookTellsAskingWhatChangedFindsIt() throws Exception {
    start("1s");
    JsonObject unpaid = book(false);
    pay(unpaid);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(changes(unpaid)).contains("paid in the ledger by hand"));
  }

  @Test
  void aWrongSignatureIsAnswered401AndARightOne200BothWithoutABody() throws Exception {
    start("0s");
    connectWebhooks();
    HttpResponse<String> wrong =
        installation
            .browser()
            .send(
                installation
                    .browser()
                    .bare("/hooks/books")
                    .header("Content-Type", "application/json")
                    .header("x-xero-signature", "d3Jvbmc=")
                    .POST(BodyPublishers.ofString("{\"events\":[]}")));
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).isEmpty();
  }

  private void start(String sweep) throws Exception {
    installation =
        new Installation(
            folder,
            yaml ->
                yaml.replace(
                        "secrets: {clientSecret: sandbox}",
                        "secrets: {clientSecret: sandbox, webhookKey: \"" + KEY + "\"}")
                    .replace("shutdown:", "ledgers: {sweep: " + sweep + "}\nshutdown:"));
  }

  /** The ledger asks whether we know a right signature from a wrong one; we must. */
  private void connectWebhooks() {
    installation
        .sandbox()
        .post(
            "/sandbox/xero/webhook",
            Json.createObjectBuilder()
                .add(
                    "url",
                    "http://127.0.0.1:" + installation.server().webhookPort() + "/hooks/books")
                .add("key", KEY)
                .build());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(installation.sandbox().get("/sandbox/xero/webhook").text("status"))
                    .contains("ok"));
  }

  /** An order that is booked; gives its summary. */
  private JsonObject book(boolean paid) throws Exception {
    List<String> before = numbers();
    if (paid) {
      installation.shoppers(3).order();
    } else {
      unpaidOrder();
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> numbers().size() > before.size());
    return orders().stream()
        .filter(each -> !before.contains(each.getString("number")))
        .findFirst()
        .orElseThrow();
  }

  private void unpaidOrder() {
    installation
        .sandbox()
        .post(
            "/sandbox/xcart/orders",
            Json.createReader(
                    new java.io.StringReader(
                        """
                        {"order": {
                          "total": 22.00, "sub_total": 20.00, "email": "jo@example.com",
                          "currency": "AUD",
                          "items": [{"sku": "TEA-1", "name": "Tea", "price": 10.00, "product_id": 1,
                            "item_net_price": 10.00, "discounted_subtotal": 20.00, "amount": 2,
                            "surcharges": []}],
                          "billing_address": {"firstname": "Jo", "lastname": "Doe",
                            "street": "1 High St", "city": "Sydney", "zipcode": "2000",
                            "country_code": "AU", "state_name": "New South Wales"},
                          "payment_status": {"code": "Q"}, "shipping_status": {"code": "N"},
                          "surcharges": [{"type": "tax", "code": "CDEV.STAX.1", "include": false,
                            "available": true, "value": 2.00, "name": "GST"}]},
                          "payment_transactions": [], "webhook": true}
                        """))
                .readObject());
  }

  private List<JsonObject> orders() throws Exception {
    return installation
        .browser()
        .get("/orders?state=booked")
        .asJsonObject()
        .getJsonArray("items")
        .getValuesAs(JsonObject.class);
  }

  private List<String> numbers() throws Exception {
    return orders().stream().map(each -> each.getString("number")).toList();
  }

  private String changes(JsonObject order) throws Exception {
    JsonObject timeline =
        installation.browser().get("/orders/" + order.getString("id")).asJsonObject();
    List<JsonObject> changes = timeline.getJsonArray("ledgerChanges").getValuesAs(JsonObject.class);
    return changes.isEmpty() ? "" : changes.get(changes.size() - 1).getString("why");
  }

  private void pay(JsonObject order) throws Exception {
    JsonObject invoice = invoice(order);
    ledger(
        "PUT",
        "/Payments",
        "{\"Invoice\":{\"InvoiceID\":\"%s\"},\"Account\":{\"Code\":\"090\"},\"Date\":\"%s\",\"Amount\":%s}"
            .formatted(
                invoice.getString("InvoiceID"),
                java.time.LocalDate.now(java.time.ZoneOffset.UTC),
                invoice.get("AmountDue")));
  }

  private void take(JsonObject order) throws Exception {
    String payment =
        invoice(order).getJsonArray("Payments").getJsonObject(0).getString("PaymentID");
    ledger("POST", "/Payments/" + payment, "{\"Status\":\"DELETED\"}");
  }

  private void voided(JsonObject order) throws Exception {
    ledger("POST", "/Invoices/" + invoice(order).getString("InvoiceID"), "{\"Status\":\"VOIDED\"}");
  }

  private JsonObject invoice(JsonObject order) throws Exception {
    String number = "WEB-" + order.getString("number");
    return ledger("GET", "/Invoices?page=1&InvoiceNumbers=" + number, "")
        .getJsonArray("Invoices")
        .getJsonObject(0);
  }

  /** What a person does in the ledger, by another app than ours. */
  private JsonObject ledger(String method, String path, String body) throws Exception {
    String yaml = Files.readString(folder.resolve("tillbridge.yaml"));
    Matcher address = Pattern.compile("apiUrl: (\\S+)").matcher(yaml);
    assertThat(address.find()).isTrue();
    String base = address.group(1);
    HttpClient http = HttpClient.newHttpClient();
    String app =
        Base64.getEncoder().encodeToString("sandbox:sandbox".getBytes(StandardCharsets.UTF_8));
    HttpResponse<String> granted =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/connect/token?org=AU"))
                .header("Authorization", "Basic " + app)
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=x"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    String token = Browser.json(granted).asJsonObject().getString("access_token");
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(base + "/api.xro/2.0" + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .method(
                    method,
                    body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Browser.json(answer).asJsonObject();
  }
}
