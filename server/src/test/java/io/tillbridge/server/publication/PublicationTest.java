package io.tillbridge.server.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {
  @TempDir Path folder;

  @Test
  void savedRulesGoLiveAndBrokenOnesAreRefusedWithTheirPlace() throws Exception {
    try (Installation installation = new Installation(folder)) {
      Browser browser = installation.browser();
      String before = flow(browser).getString("rulePack");
      Path rules = folder.resolve("rules/order-to-cash/tracking.drl");

      Files.writeString(rules, Files.readString(rules) + "\n// a remark\n");
      within(() -> assertThat(flow(browser).getString("rulePack")).isNotEqualTo(before));
      String edited = flow(browser).getString("rulePack");

      Files.writeString(rules, Files.readString(rules) + "\nrule \"broken\" when then oops( end\n");
      within(() -> assertThat(flow(browser).isNull("refused")).isFalse());
      JsonObject problem =
          flow(browser).getJsonObject("refused").getJsonArray("problems").getJsonObject(0);
      assertThat(problem.getString("position")).matches("tracking\\.drl:\\d+:\\d+");
      assertThat(flow(browser).getString("rulePack")).isEqualTo(edited);

      installation.shoppers(1).order();
      await()
          .atMost(Duration.ofSeconds(60))
          .until(() -> browser.get("/orders?state=booked").toString().contains("BOOKED"));
      assertThat(browser.get("/flows/shop-to-books/versions").toString())
          .contains(before)
          .contains(edited);
    }
  }

  @Test
  void aStartWithBrokenMappingsGoesOnWithWhatWasPublishedLast() throws Exception {
    try (Installation installation = new Installation(folder)) {
      String published = flow(installation.browser()).getString("mappings");
      breakMappings();

      installation.restart();

      JsonObject flow = flow(installation.browser());
      assertThat(flow.getString("mappings")).isEqualTo(published);
      assertThat(
              flow.getJsonObject("refused")
                  .getJsonArray("problems")
                  .getJsonObject(0)
                  .getString("position"))
          .startsWith("order-to-invoice.json:");
    }
  }

  @Test
  void aFirstStartWithBrokenMappingsIsRefused() throws Exception {
    try (Installation installation = new Installation(folder)) {
      installation.stop();
      Files.delete(folder.resolve("data/tillbridge.db"));
      Files.deleteIfExists(folder.resolve("data/tillbridge.db-wal"));
      Files.deleteIfExists(folder.resolve("data/tillbridge.db-shm"));
      breakMappings();

      EditRefused refused = catchThrowableOfType(EditRefused.class, installation::start);

      assertThat(refused.problems().get(0).position()).startsWith("order-to-invoice.json:");
    }
  }

  private void breakMappings() throws IOException {
    Files.writeString(folder.resolve("mappings/order-to-invoice.json"), "{\"oops\": ");
  }

  private static JsonObject flow(Browser browser) throws Exception {
    return browser.get("/flows").asJsonArray().getJsonObject(0);
  }

  private static void within(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
