package io.tillbridge.sandbox;

import static io.tillbridge.sandbox.support.Sample.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.sandbox.support.LiveSandbox;
import io.vertx.core.http.HttpServer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events of the shop, signed, and sent until they are accepted. */
class WebhookTest {
  private final LiveSandbox sandbox = LiveSandbox.start(SandboxOptions.standard());
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private int port;

  private record Received(Map<String, String> headers, String body) {}

  @BeforeEach
  void listen() {
    HttpServer server =
        sandbox
            .vertx()
            .createHttpServer()
            .requestHandler(
                request ->
                    request
                        .body()
                        .onSuccess(
                            body -> {
                              Map<String, String> headers =
                                  new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                              request.headers().forEach(headers::put);
                              received.add(new Received(headers, body.toString()));
                              boolean refuse = refusals.getAndDecrement() > 0;
                              request.response().setStatusCode(refuse ? 503 : 202).end();
                            }))
            .listen(0, "127.0.0.1")
            .await();
    port = server.actualPort();
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void deliveriesAreSignedAsStandardWebhooks() {
    byte[] key = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
    target("standard", "whsec_" + Base64.getEncoder().encodeToString(key), "0");
    place();
    Received one = await(1).get(0);
    assertThat(one.body()).isEqualTo(json("{'event':'order.created','id':1,'order_number':'1'}"));
    String signed =
        one.headers().get("webhook-id")
            + "."
            + one.headers().get("webhook-timestamp")
            + "."
            + one.body();
    assertThat(one.headers())
        .containsEntry(
            "webhook-signature", "v1," + Base64.getEncoder().encodeToString(hmac(key, signed)));
  }

  @Test
  void deliveriesCanBeSignedOtherwise() {
    target("hmac", "secret", "0");
    place();
    Received one = await(1).get(0);
    byte[] key = "secret".getBytes(StandardCharsets.UTF_8);
    assertThat(one.headers())
        .containsEntry("X-Webhook-Signature", HexFormat.of().formatHex(hmac(key, one.body())));
    target("shared", "secret", "0");
    sandbox.control("PATCH", "/xcart/orders/1", json("{'payment_status':{'code':'P'}}"));
    Received two = await(2).get(1);
    assertThat(two.headers()).containsEntry("X-Webhook-Secret", "secret");
    assertThat(two.body()).contains("order.paid");
  }

  @Test
  void aRefusedDeliveryComesAgainUnderTheSameIdentifier() {
    refusals.set(1);
    target("standard", "secret", "0");
    place();
    List<Received> both = await(2);
    assertThat(both.get(1).headers().get("webhook-id"))
        .isEqualTo(both.get(0).headers().get("webhook-id"));
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(sandbox.control("GET", "/webhook", "").fields().whole("delivered"))
                    .contains(1L));
  }

  @Test
  void duplicatesAreSentWhereAsked() {
    target("standard", "secret", "1");
    place();
    List<Received> both = await(2);
    assertThat(both.get(1).headers().get("webhook-id"))
        .isEqualTo(both.get(0).headers().get("webhook-id"));
  }

  @Test
  void anOrderCanBePlacedSilently() {
    target("standard", "secret", "0");
    sandbox.control("POST", "/xcart/orders", json("{'order':{'total':1},'webhook':false}"));
    place();
    assertThat(await(1).get(0).body()).contains(json("'id':2"));
  }

  private void place() {
    sandbox.control("POST", "/xcart/orders", json("{'order':{'total':1}}"));
  }

  private void target(String mode, String secret, String duplicates) {
    String body =
        json(
            "{'url':'http://127.0.0.1:"
                + port
                + "/hook','mode':'"
                + mode
                + "','secret':'"
                + secret
                + "','duplicates':"
                + duplicates
                + "}");
    assertThat(sandbox.control("POST", "/webhook", body).status()).isEqualTo(200);
  }

  private List<Received> await(int count) {
    Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> received.size() >= count);
    return received;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
