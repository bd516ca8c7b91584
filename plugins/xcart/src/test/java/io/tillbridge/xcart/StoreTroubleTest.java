package io.tillbridge.xcart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Blockage;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.Shown;
import io.tillbridge.xcart.testing.TestShop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import jakarta.json.JsonValue;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTroubleTest {
  private static final String JSON = "application/json";

  private Vertx vertx;
  private TestShop shop;
  private OpenStore host;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    shop = new TestShop(vertx);
    host = new OpenStore(vertx, shop.url());
  }

  @AfterEach
  void stop() {
    assertThat(host.callsUnderWay()).isZero();
    shop.close();
    Awaited.of(vertx.close());
  }

  @Test
  void an_order_the_store_does_not_have_is_missing() {
    assertThat(read()).isInstanceOf(Reading.Missing.class);
  }

  @Test
  void an_order_the_store_does_not_have_is_asked_for_again_where_the_settings_say_so() {
    host.set("notFound", "retry");

    assertThat(read()).isInstanceOf(Reading.Retry.class);
  }

  @Test
  void an_order_deleted_before_its_transactions_were_asked_for_is_missing() {
    shop.shows("/orders/42", Shown.order());

    assertThat(read()).isInstanceOf(Reading.Missing.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refused_token_stops_the_connection_until_a_person_connects_again(int status) {
    shop.answers("/orders/42", status, JSON, "{\"message\":\"no\"}");

    Blockage stop = ((Reading.Blocked) read()).blockage();
    assertThat(stop.kind()).isEqualTo(Blockage.Kind.RECONNECT);
    assertThat(stop.why()).contains("apiToken").doesNotContain("token-1");
  }

  @Test
  void a_token_that_is_not_set_stops_the_connection_without_asking_the_store() {
    host.keeps("apiToken");

    assertThat(read()).isInstanceOf(Reading.Blocked.class);
    assertThat(shop.calls()).isEmpty();
  }

  @Test
  void a_redirect_is_not_followed_as_the_token_would_go_along() {
    shop.does(
        "/orders/42",
        response ->
            response.setStatusCode(302).putHeader("Location", shop.url() + "/api/orders/43").end());

    assertThat(((Reading.Blocked) read()).blockage().why()).contains("storeUrl");
    assertThat(shop.calls()).containsExactly("/orders/42");
  }

  @Test
  void a_store_that_asks_for_silence_gets_it() {
    shop.does(
        "/orders/42", response -> response.setStatusCode(429).putHeader("Retry-After", "7").end());

    assertThat(((Reading.Retry) read()).after()).isEqualTo(Duration.ofSeconds(7));
    assertThat(host.pauses()).containsExactly(Duration.ofSeconds(7));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void a_store_in_trouble_is_asked_again_later(int status) {
    shop.answers("/orders/42", status, "text/html", "<h1>Fatal error: password is x</h1>");

    Reading.Retry retry = (Reading.Retry) read();
    assertThat(retry.why()).contains("/orders/42", String.valueOf(status)).doesNotContain("Fatal");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 404})
  void a_web_page_instead_of_json_is_no_answer(int status) {
    shop.answers("/orders/42", status, "text/html; charset=utf-8", "<h1>Closed</h1>");

    assertThat(((Reading.Retry) read()).why()).contains("maintenance", "storeUrl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<br/>Warning: x{\"id\":42}", "{\"id\":42", "", "[1", "17", "[]"})
  void json_that_is_none_or_no_order_is_unusable(String body) {
    shop.answers("/orders/42", 200, JSON, body);

    Reading.Unusable unusable = (Reading.Unusable) read();
    assertThat(unusable.problems()).hasSize(1);
    assertThat(unusable.problems().get(0).message()).contains("/orders/42");
  }

  @Test
  void a_store_that_is_not_there_is_asked_again_later() {
    shop.close();

    assertThat(((Reading.Retry) read()).why()).contains("could not be reached");
    shop = new TestShop(vertx);
  }

  @Test
  void an_answer_that_breaks_off_is_asked_for_again() {
    shop.does(
        "/orders/42",
        response -> {
          response.putHeader("Content-Length", "5000").putHeader("Content-Type", JSON);
          response.write("{\"id\":").onComplete(written -> response.reset());
        });

    assertThat(read()).isInstanceOf(Reading.Retry.class);
  }

  @Test
  void an_answer_without_end_is_given_up() {
    shop.does(
        "/orders/42",
        response ->
            response.putHeader("Content-Type", JSON).end(Buffer.buffer(new byte[(16 << 20) + 1])));

    assertThat(((Reading.Unusable) read()).problems().get(0).message()).contains("16 MiB");
  }

  private Reading read() {
    return Awaited.of(
        new XCartConnectorFactory()
            .open(host)
            .reads()
            .orElseThrow()
            .read(new Subject(DocumentKind.ORDER, "42", JsonValue.EMPTY_JSON_OBJECT)));
  }
}
