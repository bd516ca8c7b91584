package io.tillbridge.xcart.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Receipt;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.Shown;
import io.vertx.core.Vertx;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {
  private Vertx vertx;
  private OpenStore host;

  @BeforeEach
  void open() {
    vertx = Vertx.vertx();
    host =
        new OpenStore(vertx, "http://localhost")
            .keeps("webhookSecret", "s")
            .set("webhookMode", "shared-secret");
  }

  @AfterEach
  void close() {
    Awaited.of(vertx.close());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "LONG"})
  void a_number_that_no_one_can_read_makes_the_message_unreadable(String number) {
    String id = number.replace("LONG", "9".repeat(2_000));

    assertThat(unreadable("{\"event\":\"order.paid\",\"id\":" + id + "}")).contains("JSON");
  }

  @ParameterizedTest
  @CsvSource({
    "order.created,ORDER", "order.refunded,ORDER", "order.anything,ORDER",
    "product.updated,PRODUCT", "stock.changed,STOCK_LEVEL", "profile.updated,CUSTOMER"
  })
  void an_event_is_about_what_its_name_begins_with(String event, DocumentKind kind) {
    Notice notice = accepted("{\"event\":\"" + event + "\",\"id\":42}");

    assertThat(notice.type()).isEqualTo(event);
    assertThat(notice.subject().kind()).isEqualTo(kind);
    assertThat(notice.subject().key()).isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"42", "\"42\"", "42.0", "\" 042 \"", "4.2e1"})
  void an_id_may_be_a_number_or_a_text(String id) {
    assertThat(accepted("{\"event\":\"order.paid\",\"id\":" + id + "}").subject().key())
        .isEqualTo("42");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "\"\"",
        "0",
        "-1",
        "1.5",
        "\"A-42\"",
        "\"../profiles/1\"",
        "[42]",
        "{}",
        "true",
        "1e99999",
        "1e-99999",
        "123456789012345678901"
      })
  void an_id_that_is_none_is_answered_with_what_to_send(String id) {
    assertThat(unreadable("{\"event\":\"order.paid\",\"id\":" + id + "}"))
        .contains("id", "{\"event\": \"order.updated\", \"id\": 42}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[1]", "42", "{\"event\":", "<xml/>", "{\"event\":\"order.paid\"}x"})
  void a_body_that_is_no_json_object_is_unreadable(String body) {
    assertThat(unreadable(body)).contains("JSON object");
  }

  @Test
  void a_body_nested_without_end_is_unreadable() {
    assertThat(unreadable("{\"data\":" + "[".repeat(200_000))).contains("JSON object");
    assertThat(unreadable("{\"data\":" + "[".repeat(100) + "]".repeat(100) + "}"))
        .contains("JSON object");
    accepted("{\"event\":\"order.paid\",\"id\":1,\"note\":\"" + "[\\\"".repeat(200) + "\"}");
  }

  @Test
  void a_body_without_an_event_name_is_unreadable() {
    assertThat(unreadable("{\"id\":42}")).contains("'event'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cart.updated", "ping", "orders.paid", "17"})
  void events_about_nothing_that_is_read_are_ignored(String event) {
    assertThat(receipt(Sent.of("{\"event\":\"" + event + "\"}")))
        .isInstanceOf(Receipt.Ignored.class);
  }

  @Test
  void event_and_id_may_stand_anywhere() {
    host.set("eventPath", "meta.topic").set("idPath", "/items/0/order~1id");

    Notice notice =
        accepted("{\"meta\":{\"topic\":\"order.paid\"},\"items\":[{\"order/id\":\"42\"}]}");
    assertThat(notice.subject().key()).isEqualTo("42");
  }

  @Test
  void the_senders_id_of_the_message_is_kept() {
    String body = "{\"event\":\"order.paid\",\"id\":42,\"delivery\":{\"id\":\"d-7\"}}";
    assertThat(accepted(body).deliveryId()).isEmpty();
    assertThat(((Receipt.Accepted) receipt(Sent.of(body).with("X-Webhook-Id", "h-1"))).notice())
        .extracting(Notice::deliveryId)
        .isEqualTo("h-1");

    host.set("deliveryIdPath", "delivery.id");
    assertThat(accepted(body).deliveryId()).isEqualTo("d-7");

    host.set("webhookMode", "standard-webhooks").set("deliveryIdPath", "");
    Sent standard =
        Sent.of(body).standard("s".getBytes(UTF_8), "msg_9", OpenStore.NOW.getEpochSecond());
    assertThat(((Receipt.Accepted) standard.to(host)).notice().deliveryId()).isEqualTo("msg_9");
  }

  @Test
  void what_the_message_says_of_the_order_goes_along_without_card_details() {
    String data =
        Shown.with(
                Shown.order(),
                "/payment_transactions",
                Shown.list(List.of(Shown.sale())).toString())
            .toString();
    host.set("trustPayload", "yes");
    Notice notice = accepted("{\"event\":\"order.paid\",\"id\":42,\"data\":" + data + "}");

    assertThat(notice.subject().announced().getString("order_number")).isEqualTo("1042");
    assertThat(notice.subject().announced().toString())
        .contains("backend_transactions")
        .doesNotContain("4111");
  }

  @Test
  void what_a_message_says_of_the_order_stays_out_unless_the_store_is_trusted() {
    assertThat(
            accepted("{\"event\":\"order.paid\",\"id\":42,\"data\":{\"id\":42}}")
                .subject()
                .announced())
        .isEmpty();
  }

  @Test
  void the_last_state_of_a_deleted_order_is_not_announced() {
    host.set("trustPayload", "yes");
    assertThat(
            accepted("{\"event\":\"order.deleted\",\"id\":42,\"data\":{\"id\":42}}")
                .subject()
                .announced())
        .isEmpty();
  }

  private Receipt receipt(Sent sent) {
    return sent.with("X-Webhook-Secret", "s").to(host);
  }

  private Notice accepted(String body) {
    return ((Receipt.Accepted) receipt(Sent.of(body))).notice();
  }

  private String unreadable(String body) {
    return ((Receipt.Unreadable) receipt(Sent.of(body))).why();
  }
}
