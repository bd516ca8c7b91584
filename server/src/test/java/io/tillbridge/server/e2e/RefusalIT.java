package io.tillbridge.server.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is refused is answered as documented, shown by the API and the log, and not kept. */
class RefusalIT {
  @RegisterExtension static final World WORLD = new World();
  private static final String BODY =
      "{\"event\":\"order.created\",\"id\":1,\"order_number\":\"1\"}";

  private final Bridge bridge = WORLD.bridge();

  @BeforeAll
  static void start() {
    WORLD.bridge().start();
  }

  @Test
  void aWrongSignatureIsRefused() {
    Web.Reply reply = bridge.hook("wrong", BODY, "another-secret");
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.json().asJsonObject().getInt("status")).isEqualTo(401);
    isTold(401, "not-authentic");
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() {
    assertThat(bridge.hook("text", "order=1", Bridge.SECRET).status()).isEqualTo(400);
    isTold(400, "unreadable");
    Web.Reply form =
        bridge.raw("order=1", Map.of("Content-Type", "application/x-www-form-urlencoded"));
    assertThat(form.status()).isEqualTo(415);
    isTold(415, "not-json");
  }

  @Test
  void aBodyThatEndsTooSoonIsNotKept() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      String head = "POST /hooks/shop HTTP/1.1\r\nHost: localhost\r\n";
      String body = "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"event\":";
      socket.getOutputStream().write((head + body).getBytes(US_ASCII));
      socket.getOutputStream().flush();
    }
    isTold(0, "cut-off");
  }

  @Test
  void aBodyOfTwentyMegabytesIsRefusedBeforeItIsRead() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      String head = "POST /hooks/shop HTTP/1.1\r\nHost: localhost\r\n";
      String body = "Content-Type: application/json\r\nContent-Length: 20971520\r\n\r\n";
      socket.getOutputStream().write((head + body).getBytes(US_ASCII));
      socket.getOutputStream().flush();
      String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
    isTold(413, "too-long");
  }

  @Test
  void aBodyOfTwentyMegabytesOfUnknownLengthIsRefusedOnceItIsTooLong() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bridge.port())) {
      String head = "POST /hooks/shop HTTP/1.1\r\nHost: localhost\r\n";
      String body = "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
      socket.getOutputStream().write((head + body).getBytes(US_ASCII));
      sendTwentyMegabytes(socket.getOutputStream());
      String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
      assertThat(answer).isEqualTo("HTTP/1.1 413");
    }
    isTold(413, "too-long");
  }

  private static void sendTwentyMegabytes(OutputStream to) throws IOException {
    byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(US_ASCII);
    try {
      for (int i = 0; i < 320; i++) {
        to.write(chunk);
      }
    } catch (SocketException refused) {
      assertThat(refused).hasMessageMatching(".*([Bb]roken pipe|[Rr]eset).*");
    }
  }

  private void isTold(int status, String reason) {
    await()
        .untilAsserted(
            () -> {
              assertThat(bridge.api("/refusals").asJsonArray().getValuesAs(JsonObject.class))
                  .anySatisfy(
                      refusal -> {
                        assertThat(refusal.getInt("status")).isEqualTo(status);
                        assertThat(refusal.getString("reason")).isEqualTo(reason);
                        assertThat(refusal.getString("connection")).isEqualTo("shop");
                      });
              assertThat(bridge.log()).contains(reason);
            });
    JsonObject events = bridge.api("/events").asJsonObject();
    assertThat(events.getJsonArray("items")).as("nothing refused is kept").isEmpty();
  }
}
