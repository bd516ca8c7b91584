package io.tillbridge.server.intake;

import static io.tillbridge.server.installation.Installation.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tillbridge.server.installation.Browser;
import io.tillbridge.server.installation.Installation;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookIntakeTest {
  private static final String BODY = "{\"event\":\"order.created\",\"id\":424242}";
  private static final byte[] TWENTY_MEGABYTES = new byte[20 << 20];
  @TempDir static Path folder;
  private static Installation installation;
  private static Browser shop;

  @BeforeAll
  static void start() throws Exception {
    installation = new Installation(folder);
    shop = installation.browser();
  }

  @AfterAll
  static void stop() throws Exception {
    installation.close();
  }

  @Test
  void aSignedWebhookIsAnsweredWithItsEventAndARepeatWithTheSame() throws Exception {
    HttpResponse<String> first = shop.send(shop.webhook("/hooks/shop", "msg-1", BODY, SECRET));
    HttpResponse<String> again = shop.send(shop.webhook("/hooks/shop", "msg-1", BODY, SECRET));

    assertThat(first.statusCode()).isEqualTo(202);
    String event = Browser.json(first).asJsonObject().getString("eventId");
    assertThat(event).isNotEmpty();
    assertThat(again.statusCode()).isEqualTo(202);
    assertThat(Browser.json(again).asJsonObject().getString("eventId")).isEqualTo(event);
    assertThat(shop.get("/events/" + event).asJsonObject().getString("deliveryId"))
        .isEqualTo("msg-1");
  }

  @Test
  void aWrongSignatureIsAnswered401AndShown() throws Exception {
    HttpResponse<String> answer =
        shop.send(shop.webhook("/hooks/shop", "msg-forged", BODY, "another-secret"));

    assertProblem(answer, 401, "not-authentic");
    assertThat(answer.body()).doesNotContain(SECRET);
    assertRefused("not-authentic", 401);
    assertNothingKept("msg-forged");
  }

  @Test
  void aBodyThatIsNotJsonIsRefusedByItsTypeOrItsContent() throws Exception {
    HttpResponse<String> byType =
        shop.send(
            shop.bare("/hooks/shop")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("order 7")));
    HttpResponse<String> byContent =
        shop.send(shop.webhook("/hooks/shop", "msg-text", "order 7, please", SECRET));

    assertProblem(byType, 415, "not-json");
    assertProblem(byContent, 400, "unreadable");
    assertNothingKept("msg-text");
  }

  @Test
  void aBodyOfTwentyMegabytesIsRefusedWhetherItTellsItsLengthOrNot() throws Exception {
    try (Socket socket = connect()) {
      write(socket, head("Content-Length: " + TWENTY_MEGABYTES.length));
      assertThat(statusLine(socket)).contains("413");
    }
    HttpResponse<String> chunked =
        shop.send(
            shop.bare("/hooks/shop")
                .header("Content-Type", "application/json")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(new byte[(1 << 20) + 1]))));

    assertThat(chunked.statusCode()).isEqualTo(413);
    assertRefused("too-long", 413);
  }

  @Test
  void aBodyInAMillionPartsIsReadWhole() throws Exception {
    try (Socket socket = connect()) {
      write(socket, head("Transfer-Encoding: chunked") + "1\r\nx\r\n".repeat(1 << 20));
      write(socket, "0\r\n\r\n");
      assertThat(statusLine(socket)).contains("401");
    }
  }

  @Test
  void aBodyThatBreaksOffKeepsNothingAndIsShown() throws Exception {
    try (Socket socket = connect()) {
      write(socket, head("Content-Length: 100") + "{\"event\":\"ord");
    }

    await().untilAsserted(() -> assertRefused("cut-off", 0));
  }

  @Test
  void otherAddressesAndMethodsAreSentAway() throws Exception {
    HttpResponse<String> unknown = shop.send(shop.webhook("/hooks/nobody", "msg-2", BODY, SECRET));
    HttpResponse<String> read = shop.send(shop.bare("/hooks/shop"));

    assertProblem(unknown, 404, "unknown-connection");
    assertProblem(read, 405, "not-a-post");
    assertThat(read.headers().firstValue("Allow")).contains("POST");
  }

  @Test
  void refusalsAreCounted() throws Exception {
    shop.send(shop.webhook("/hooks/shop", "msg-forged-2", BODY, "another-secret"));

    assertThat(shop.send(shop.bare("/metrics")).body())
        .contains(
            "tillbridge_webhooks_refused_total{connection=\"shop\",reason=\"not-authentic\"}");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonObject problem = Browser.json(answer).asJsonObject();
    assertThat(problem.keySet())
        .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance");
    assertThat(problem.getInt("status")).isEqualTo(status);
    assertThat(problem.getString("type")).endsWith("/" + code);
  }

  private static void assertRefused(String reason, int status) throws Exception {
    List<JsonObject> refusals = shop.get("/refusals").asJsonArray().getValuesAs(JsonObject.class);
    assertThat(refusals)
        .anyMatch(r -> r.getString("reason").equals(reason) && r.getInt("status") == status);
  }

  private static void assertNothingKept(String deliveryId) throws Exception {
    assertThat(shop.get("/events").toString()).doesNotContain(deliveryId);
  }

  private static Socket connect() throws Exception {
    URI address = URI.create(installation.server().address());
    return new Socket(address.getHost(), installation.server().webhookPort());
  }

  private static String head(String length) {
    return "POST /hooks/shop HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        + length
        + "\r\n\r\n";
  }

  private static void write(Socket socket, String text) throws Exception {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static String statusLine(Socket socket) throws Exception {
    byte[] start = socket.getInputStream().readNBytes(32);
    return new String(start, StandardCharsets.US_ASCII);
  }
}
