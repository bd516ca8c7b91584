package io.tillbridge.xcart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbridge.spi.connector.Connector;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.Shown;
import io.tillbridge.xcart.testing.TestShop;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingOrdersTest {
  private Vertx vertx;
  private TestShop shop;
  private OpenStore host;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    shop =
        new TestShop(vertx)
            .shows("/orders/42", Shown.order())
            .shows("/orders/42/payment_transactions", Shown.list(List.of(Shown.sale())))
            .shows("/products/11", Shown.product(11, "Kitchen", "Standard"))
            .shows("/products/12", Shown.product(12, "Garden", "Reduced"));
    host = new OpenStore(vertx, shop.url());
  }

  @AfterEach
  void stop() {
    assertThat(host.callsUnderWay()).isZero();
    shop.close();
    Awaited.of(vertx.close());
  }

  @Test
  void an_order_is_read_with_its_payments_and_the_classes_of_its_products() {
    Order order = found(open());

    assertThat(order.number()).isEqualTo("1042");
    assertThat(order.total()).isEqualTo(Money.of("74.47", "AUD"));
    assertThat(order.paid().sameAs(order.total())).isTrue();
    assertThat(order.paymentMethod()).isEqualTo("Credit card");
    assertThat(order.lines())
        .extracting(OrderLine::productClass, OrderLine::taxClass)
        .containsExactly(tuple("Kitchen", "Standard"), tuple("Garden", "Reduced"));
  }

  @Test
  void the_store_is_asked_with_its_token_and_in_one_language() {
    host.set("language", "de");
    found(open());

    assertThat(shop.lastHeaders())
        .containsEntry("x-auth-token", "token-1")
        .containsEntry("accept-language", "de")
        .containsEntry("accept", "application/json");
  }

  @Test
  void the_order_is_asked_for_before_its_transactions() {
    found(open());

    assertThat(shop.calls().subList(0, 2))
        .containsExactly("/orders/42", "/orders/42/payment_transactions?itemsPerPage=100&page=1");
  }

  @Test
  void products_are_asked_for_once_in_ten_minutes_even_by_orders_read_at_once() {
    Connector store = open();
    List<Future<Reading>> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(store.reads().orElseThrow().read(order("42")));
    }
    many.forEach(Awaited::of);
    assertThat(shop.calls()).filteredOn(call -> call.startsWith("/products")).hasSize(2);

    host.later(Duration.ofMinutes(11));
    found(store);
    assertThat(shop.calls()).filteredOn(call -> call.startsWith("/products")).hasSize(4);
  }

  @Test
  void a_deleted_product_leaves_its_line_without_classes() {
    shop.answers("/products/12", 404, "application/json", "{}");

    assertThat(found(open()).lines().get(1).taxClass()).isEmpty();
  }

  @Test
  void products_that_cant_be_read_now_make_the_order_wait() {
    shop.answers("/products/12", 500, "application/json", "{}");
    Connector store = open();

    assertThat(read(store, order("42"))).isInstanceOf(Reading.Retry.class);

    shop.shows("/products/12", Shown.product(12, "Garden", "Reduced"));
    assertThat(found(store).lines().get(1).taxClass()).isEqualTo("Reduced");
  }

  @Test
  void products_are_left_alone_where_the_settings_say_so() {
    host.set("readProducts", "no");

    assertThat(found(open()).lines().get(0).taxClass()).isEmpty();
    assertThat(shop.calls()).noneMatch(call -> call.startsWith("/products"));
  }

  @Test
  void named_members_of_product_order_and_item_become_custom_fields() {
    host.set("productFields", "brand").set("orderFields", "gross_profit").set("lineFields", "note");
    shop.shows("/orders/42", Shown.with(Shown.order(), "/items/0/note", "\"engrave\""));
    Order order = found(open());

    assertThat(order.lines().get(0).customFields().get("brand").text()).isEqualTo("Oak");
    assertThat(order.lines().get(0).customFields().get("note").text()).isEqualTo("engrave");
    assertThat(order.customFields().get("gross_profit").text()).isEqualTo("12.5");
    assertThat(order.unknown()).doesNotContainKey("gross_profit");
  }

  @Test
  void more_than_a_page_of_transactions_is_read_to_the_end() {
    List<JsonObject> failed = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      failed.add(
          Shown.with(
              Shown.transaction(
                  "{\"id\":" + (1000 + i) + ",\"type\":\"sale\",\"status\":\"F\",\"value\":74.47}"),
              "/id",
              String.valueOf(1000 + i)));
    }
    String path = "/orders/42/payment_transactions?itemsPerPage=100&page=";
    shop.shows(path + 1, Shown.list(failed)).shows(path + 2, Shown.list(List.of(Shown.sale())));

    Order order = found(open());
    assertThat(order.payments()).hasSize(101);
    assertThat(order.paid().sameAs(order.total())).isTrue();
  }

  @Test
  void a_store_that_pays_no_heed_to_pages_is_not_asked_for_ever() {
    List<JsonObject> same = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      same.add(Shown.with(Shown.transaction(""), "/id", String.valueOf(1000 + i)));
    }
    shop.shows("/orders/42/payment_transactions", Shown.list(same));

    assertThat(read(open(), order("42"))).isInstanceOf(Reading.Found.class);
    assertThat(shop.calls()).filteredOn(call -> call.contains("transactions")).hasSize(2);
  }

  @Test
  void transactions_wrapped_for_linked_data_are_read_too() {
    shop.shows(
        "/orders/42/payment_transactions",
        Json.createObjectBuilder()
            .add("hydra:totalItems", 1)
            .add("hydra:member", Json.createArrayBuilder().add(Shown.sale()))
            .build());

    assertThat(found(open()).payments()).hasSize(1);
  }

  @Test
  void a_key_that_is_no_id_reaches_no_address_of_the_store() {
    assertThat(read(open(), order("../profiles/1"))).isInstanceOf(Reading.Unusable.class);
    assertThat(shop.calls()).isEmpty();
  }

  private Connector open() {
    return new XCartConnectorFactory().open(host);
  }

  private static Subject order(String key) {
    return new Subject(DocumentKind.ORDER, key, JsonValue.EMPTY_JSON_OBJECT);
  }

  private static Reading read(Connector store, Subject subject) {
    return Awaited.of(store.reads().orElseThrow().read(subject));
  }

  private static Order found(Connector store) {
    Reading reading = read(store, order("42"));
    assertThat(reading).isInstanceOf(Reading.Found.class);
    return (Order) ((Reading.Found) reading).document();
  }
}
