package io.tillbridge.server.backfill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import io.tillbridge.server.sweep.StockShop;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillTest {
  @TempDir Path folder;
  private Installation installation;
  private StockShop shop;

  @BeforeEach
  void start() throws Exception {
    installation = new Installation(folder);
    shop = new StockShop(installation.sandboxAddress());
  }

  @AfterEach
  void stop() {
    installation.close();
  }

  @Test
  void aRehearsalTellsWhatWouldBeBookedAndWritesNothing() throws Exception {
    placeInJuly();

    JsonObject report = ended(begin("2025-07-01", "2025-07-31", true)).getJsonObject("report");
    assertThat(report.getInt("orders")).isEqualTo(4);
    assertThat(report.getInt("taken")).isZero();
    assertThat(report.getJsonObject("verdicts").getInt("BOOK")).isEqualTo(2);
    assertThat(report.getJsonObject("verdicts").getInt("NOTHING")).isEqualTo(1);
    assertThat(report.getJsonObject("verdicts").getInt("HOLD")).isEqualTo(1);
    assertThat(report.getJsonArray("sums").toString()).contains("220 AUD");
    assertThat(report.getJsonObject("documents").getInt("INVOICE")).isEqualTo(2);
    assertThat(report.getJsonArray("held").getJsonObject(0).getString("why")).contains("ZZ");
    assertThat(browser().get("/orders").asJsonObject().getJsonArray("items")).isEmpty();
    assertThat(browser().get("/events").asJsonObject().getJsonArray("items")).isEmpty();
    assertThat(shop.invoice(1)).isEmpty();
  }

  @Test
  void theOrdersOfThoseDaysAreBookedOnceHoweverOftenItIsAskedFor() throws Exception {
    placeInJuly();
    int june = shop.place("P", ", 'create_date': '2025-06-15T00:00:00+00:00'");

    JsonObject first = ended(begin("2025-07-01", "2025-07-31", false)).getJsonObject("report");
    assertThat(first.getInt("taken")).isEqualTo(4);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !shop.invoice(1).isEmpty() && !shop.invoice(2).isEmpty());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser().get("/orders").asJsonObject().getJsonArray("items").size() == 4);
    assertThat(shop.invoice(june)).isEmpty();

    JsonObject second = ended(begin("2025-07-01", "2025-07-31", false)).getJsonObject("report");
    assertThat(second.getInt("taken")).isZero();
  }

  @Test
  void whatCannotBeIsRefusedWithTheReason() throws Exception {
    assertThat(begin("2025-07-31", "2025-07-01", true).body()).contains("before");
    assertThat(begin("July", "2025-07-01", true).body()).contains("a day like");
    HttpResponse<String> elsewhere =
        post("{\"connection\":\"moon\",\"from\":\"2025-07-01\",\"to\":\"2025-07-01\"}");
    assertThat(elsewhere.statusCode()).isEqualTo(400);
    assertThat(elsewhere.body()).contains("moon", "shop");
    assertThat(post("{\"dryRun\":true}").body()).contains("dryRun");
  }

  /** Owed, paid, cancelled, and one with a status that no rule knows; 110.00 each. */
  private void placeInJuly() throws Exception {
    shop.place("Q", ", 'create_date': '2025-07-01T00:00:00+00:00'");
    shop.place("P", ", 'create_date': '2025-07-10T00:00:00+00:00'");
    shop.place("C", ", 'create_date': '2025-07-20T00:00:00+00:00'");
    shop.place("ZZ", ", 'create_date': '2025-07-30T00:00:00+00:00'");
  }

  private Browser browser() {
    return installation.browser();
  }

  private HttpResponse<String> begin(String from, String to, boolean rehearse) throws Exception {
    return post(
        "{\"connection\":\"shop\",\"from\":\"%s\",\"to\":\"%s\",\"rehearse\":%s}"
            .formatted(from, to, rehearse));
  }

  private HttpResponse<String> post(String body) throws Exception {
    return browser()
        .send(browser().request("/api/v1/backfills").POST(BodyPublishers.ofString(body)));
  }

  private JsonObject ended(HttpResponse<String> begun) throws Exception {
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
    String path = "/backfills/" + Browser.json(begun).asJsonObject().getString("id");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> browser().get(path).asJsonObject().getString("state").equals("DONE"));
    return browser().get(path).asJsonObject();
  }
}
