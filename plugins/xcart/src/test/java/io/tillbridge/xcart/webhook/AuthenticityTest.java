package io.tillbridge.xcart.webhook;

import static io.tillbridge.xcart.webhook.Sent.NOW;
import static io.tillbridge.xcart.webhook.Sent.ORDER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.vertx.core.Vertx;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticityTest {
  private static final byte[] KEY = "0123456789abcdef0123456789abcdef".getBytes(UTF_8);
  private static final String WHSEC = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  private Vertx vertx;
  private OpenStore host;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    host = new OpenStore(vertx, "http://localhost").keeps("webhookSecret", "first");
  }

  @AfterEach
  void close() {
    Awaited.of(vertx.close());
  }

  @Test
  void standard_webhooks_are_accepted_with_a_plain_or_an_encoded_secret() {
    accepted(standard("first".getBytes(UTF_8)));
    host.keeps("webhookSecret", WHSEC);
    accepted(standard(KEY));
    refused(standard(WHSEC.getBytes(UTF_8)));
  }

  @Test
  void both_secrets_are_valid_during_a_rotation_and_neither_after_it() {
    host.keeps("webhookSecret", WHSEC, "first");
    accepted(standard("first".getBytes(UTF_8)));
    accepted(standard(KEY));

    host.keeps("webhookSecret", WHSEC);
    refused(standard("first".getBytes(UTF_8)));
  }

  @Test
  void one_of_several_signatures_is_enough() {
    Sent sent = standard("first".getBytes(UTF_8));
    String right = sent.headers().get("webhook-signature");

    accepted(sent.with("webhook-signature", "v1,AAAA v1a,xx " + right + " v2,BBBB"));
    refused(sent.with("webhook-signature", right.replace("v1,", "v2,")));
  }

  @ParameterizedTest
  @CsvSource({"0,true", "300,true", "-300,true", "301,false", "-301,false", "86400,false"})
  void a_standard_webhook_may_be_five_minutes_old_or_early(long age, boolean good) {
    Sent sent =
        Sent.of(ORDER).standard("first".getBytes(UTF_8), "msg_1", NOW.getEpochSecond() - age);

    assertThat(sent.to(host) instanceof Receipt.Accepted).isEqualTo(good);
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void a_standard_webhook_lacking_or_changing_a_header_is_refused(String header) {
    Sent changed = standard("first".getBytes(UTF_8));
    refused(changed.with(header, changed.headers().get(header) + "1"));
    changed.headers().remove(header);
    refused(changed);
  }

  @Test
  void a_signature_is_over_the_whole_body_as_it_came() {
    Sent sent = standard("first".getBytes(UTF_8));

    refused(sent.withBody(ORDER.substring(0, ORDER.length() - 1)));
    refused(sent.withBody(ORDER + " "));
    refused(sent.withBody(""));
  }

  @ParameterizedTest
  @CsvSource({
    "auto,hex,true",
    "auto,base64,true",
    "hex,hex,true",
    "hex,base64,false",
    "base64,base64,true",
    "base64,hex,false"
  })
  void an_hmac_is_read_in_the_encoding_that_is_set(String setting, String sent, boolean good) {
    host.set("webhookMode", "hmac").set("signatureEncoding", setting);
    Sent order = Sent.of(ORDER);
    String signature = sent.equals("hex") ? order.hex("first", "") : order.base64("first", "");

    assertThat(order.with("X-Webhook-Signature", signature).to(host) instanceof Receipt.Accepted)
        .isEqualTo(good);
  }

  @Test
  void an_hmac_may_stand_in_any_header_with_its_algorithm_before_it() {
    host.set("webhookMode", "hmac").set("signatureHeader", "X-Hub-Signature-256");
    Sent order = Sent.of(ORDER);

    accepted(order.with("X-HUB-Signature-256", "sha256=" + order.hex("first", "")));
  }

  @Test
  void an_hmac_by_another_secret_or_over_another_body_is_refused() {
    host.set("webhookMode", "hmac");
    Sent order = Sent.of(ORDER);

    refused(order);
    refused(order.with("X-Webhook-Signature", order.hex("other", "")));
    refused(order.with("X-Webhook-Signature", "nonsense!"));
    refused(order.with("X-Webhook-Signature", order.hex("first", "").substring(2)));
    refused(
        order
            .with("X-Webhook-Signature", order.hex("first", ""))
            .withBody(ORDER.replace("42", "43")));
  }

  @Test
  void an_hmac_with_a_time_signs_it_and_is_refused_when_it_is_old() {
    host.set("webhookMode", "hmac")
        .set("timestampHeader", "X-Time")
        .set("timestampTolerance", "60");
    long now = NOW.getEpochSecond();

    accepted(timed(now, now));
    accepted(timed(now - 60, now - 60));
    refused(timed(now - 61, now - 61));
    refused(timed(now - 61, now));
    Sent without = Sent.of(ORDER);
    refused(without.with("X-Webhook-Signature", without.hex("first", "")));
    refused(without.with("X-Time", "x").with("X-Webhook-Signature", without.hex("first", "x.")));
  }

  @Test
  void a_shared_secret_stands_in_its_header() {
    host.set("webhookMode", "shared-secret").keeps("webhookSecret", "first", "second");

    accepted(Sent.of(ORDER).with("X-Webhook-Secret", "first"));
    accepted(Sent.of(ORDER).with("X-Webhook-Secret", "second"));
    refused(Sent.of(ORDER).with("X-Webhook-Secret", "firs"));
    refused(Sent.of(ORDER));
    host.set("secretHeader", "Authorization");
    refused(Sent.of(ORDER).with("X-Webhook-Secret", "first"));
    accepted(Sent.of(ORDER).with("Authorization", "first"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"standard-webhooks", "hmac", "shared-secret"})
  void without_a_secret_nothing_is_believed(String mode) {
    host.set("webhookMode", mode);
    for (String[] none : new String[][] {{}, {""}, {"whsec_"}, {"whsec_%%%"}}) {
      host.keeps("webhookSecret", none);
      Sent order = Sent.of(ORDER).standard("x".getBytes(UTF_8), "m", NOW.getEpochSecond());
      refused(order.with("X-Webhook-Signature", order.hex("x", "")).with("X-Webhook-Secret", ""));
    }
  }

  @Test
  void what_is_not_authentic_is_never_read() {
    assertThat(Sent.of("not json").to(host)).isInstanceOf(Receipt.NotAuthentic.class);
  }

  @Test
  void a_refusal_tells_no_secret() {
    Sent wrong = standard("other".getBytes(UTF_8));

    assertThat(((Receipt.NotAuthentic) wrong.to(host)).why()).doesNotContain("first");
  }

  private static Sent standard(byte[] key) {
    return Sent.of(ORDER).standard(key, "msg_1", NOW.getEpochSecond());
  }

  private static Sent timed(long signed, long told) {
    Sent order = Sent.of(ORDER);
    return order
        .with("X-Time", String.valueOf(told))
        .with("X-Webhook-Signature", order.hex("first", signed + "."));
  }

  private void accepted(Sent sent) {
    assertThat(sent.to(host)).isInstanceOf(Receipt.Accepted.class);
  }

  private void refused(Sent sent) {
    assertThat(sent.to(host)).isInstanceOf(Receipt.NotAuthentic.class);
  }
}
