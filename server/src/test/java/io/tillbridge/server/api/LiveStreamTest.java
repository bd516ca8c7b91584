package io.tillbridge.server.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveStreamTest {
  @TempDir Path folder;

  @Test
  void whoListensHearsOfAnOrderUntilItIsBookedAndOfARefusedWebhook() throws Exception {
    try (Installation installation = new Installation(folder)) {
      Browser browser = installation.browser();
      List<String> heard = new CopyOnWriteArrayList<>();
      HttpClient client = HttpClient.newHttpClient();
      var listening =
          client.sendAsync(
              browser.request("/api/v1/stream").build(), HttpResponse.BodyHandlers.ofLines());
      HttpResponse<Stream<String>> stream = listening.get();
      Thread reader = new Thread(() -> read(stream, heard), "stream-reader");
      reader.setDaemon(true);
      reader.start();

      installation.shoppers(5).order();
      browser.send(browser.webhook("/hooks/shop", "forged", "{}", "wrong"));

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> {
                assertThat(heard).contains("event: order", "event: counts", "event: refusal");
                assertThat(heard).anyMatch(line -> line.contains("\"state\":\"BOOKED\""));
              });
      assertThat(stream.headers().firstValue("Content-Type")).contains("text/event-stream");
    }
  }

  private static void read(HttpResponse<Stream<String>> stream, List<String> heard) {
    try {
      stream.body().forEach(heard::add);
    } catch (UncheckedIOException closed) {
      heard.add("closed");
    }
  }
}
