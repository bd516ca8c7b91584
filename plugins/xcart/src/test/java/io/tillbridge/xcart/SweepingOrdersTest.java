package io.tillbridge.xcart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tillbridge.spi.connector.Notice;
import io.tillbridge.spi.connector.Outcome;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.RemoteFailure;
import io.tillbridge.spi.connector.Sweeps;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.OrderShelf;
import io.tillbridge.xcart.testing.TestShop;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepingOrdersTest {
  private static final Instant SINCE = Instant.parse("2026-03-01T00:00:00Z");

  private Vertx vertx;
  private TestShop shop;
  private OpenStore host;
  private XCartConnector store;
  private String cursor;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    shop = new TestShop(vertx);
    host = new OpenStore(vertx, shop.url());
    store = (XCartConnector) new XCartConnectorFactory().open(host);
    cursor = store.sweeps().orElseThrow().since(DocumentKind.ORDER, SINCE);
  }

  @AfterEach
  void stop() {
    assertThat(host.callsUnderWay()).isZero();
    shop.close();
    Awaited.of(vertx.close());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void new_and_changed_orders_are_found_whether_or_not_the_store_filters_by_change(
      boolean filters) {
    OrderShelf orders = shelf(filters);
    old(orders, 200);
    orders.place(201, "2026-03-01T10:00:00Z");
    orders.change(3, "2026-03-01T11:00:00Z");

    assertThat(swept()).containsExactlyInAnyOrder("201", "3");

    orders.change(201, "2026-03-01T12:00:00Z");
    orders.place(202, "2026-03-01T12:00:01Z");
    assertThat(swept()).contains("201", "202");
  }

  @Test
  void each_notice_tells_when_its_order_was_placed_and_changed() {
    OrderShelf orders = shelf(false);
    orders.place(7, "2026-03-01T10:00:00Z");
    orders.change(7, "2026-03-01T11:00:00Z");

    Notice notice = notices().get(0);
    assertThat(notice.createdAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    assertThat(notice.changedAt()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
    assertThat(notice.deliveryId()).startsWith("sweep 7 ");
  }

  @Test
  void a_store_that_ignores_the_filter_is_not_read_through_to_its_oldest_order() {
    OrderShelf orders = shelf(false);
    old(orders, 1_000);
    orders.change(500, "2026-03-01T11:00:00Z");
    swept();
    int before = shop.calls().size();

    swept();
    assertThat(shop.calls().size() - before).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_thousand_orders_of_one_import_share_a_second_and_are_all_found(boolean filters) {
    OrderShelf orders = shelf(filters);
    for (int id = 1; id <= 1_000; id++) {
      orders.place(id, "2026-03-01T10:00:00Z");
    }

    assertThat(swept()).hasSize(1_000);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void orders_that_change_while_the_list_is_walked_push_none_out_of_sight(boolean filters) {
    OrderShelf orders = shelf(filters);
    IntStream.rangeClosed(1, 300).forEach(id -> orders.place(id, SINCE.plusSeconds(id).toString()));
    AtomicBoolean once = new AtomicBoolean();
    orders.afterEachPage(
        () -> {
          if (once.compareAndSet(false, true)) {
            IntStream.rangeClosed(1, 40)
                .forEach(id -> orders.change(id, SINCE.plusSeconds(1_000 + id).toString()));
          }
        });

    List<String> found = new ArrayList<>(swept());
    found.addAll(swept());
    assertThat(found).containsAll(IntStream.rangeClosed(1, 300).mapToObj(String::valueOf).toList());
    assertThat(found.stream().filter("40"::equals).count()).isGreaterThanOrEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_order_the_store_cannot_show_is_named_and_the_others_are_found(boolean filters) {
    OrderShelf orders = shelf(filters);
    IntStream.rangeClosed(1, 150)
        .forEach(id -> orders.place(id, SINCE.plusSeconds(400L * id).toString()));
    orders.breaks(77);

    List<Notice> notices = notices();
    assertThat(notices)
        .filteredOn(notice -> notice.type().equals("order.unlisted"))
        .isNotEmpty()
        .allSatisfy(
            notice -> {
              assertThat(notice.subject().key()).isEqualTo("77");
              Reading reading = Awaited.of(store.reads().orElseThrow().read(notice.subject()));
              assertThat(((Reading.Unusable) reading).problems().get(0).message())
                  .contains("the order with the id 77");
            });
    assertThat(notices)
        .filteredOn(notice -> notice.type().equals("order.swept"))
        .extracting(notice -> notice.subject().key())
        .hasSizeGreaterThanOrEqualTo(149)
        .doesNotContain("77")
        .contains("76", "78", "1", "150");
  }

  @Test
  void one_whose_id_cannot_be_found_out_is_told_by_its_neighbours() {
    OrderShelf orders = shelf(true);
    orders.place(10, "2026-03-01T10:00:00Z");
    orders.place(500, "2026-03-01T11:00:00Z");
    orders.place(900, "2026-03-01T12:00:00Z");
    orders.breaks(500);

    Notice poison =
        notices().stream().filter(n -> n.type().equals("order.unlisted")).findFirst().orElseThrow();
    Reading reading = Awaited.of(store.reads().orElseThrow().read(poison.subject()));
    assertThat(((Reading.Unusable) reading).problems().get(0).message())
        .contains("500", "newer than the order with the id 10", "older than", "900");
  }

  @Test
  void a_store_that_fails_at_everything_is_no_store_full_of_bad_orders() {
    OrderShelf orders = shelf(true);
    old(orders, 20);
    orders.goesDown();

    assertThatThrownBy(this::swept)
        .rootCause()
        .isInstanceOfSatisfying(
            RemoteFailure.class,
            failure -> assertThat(failure.outcome()).isInstanceOf(Outcome.Retry.class));
  }

  @Test
  void a_checkout_that_was_not_finished_is_left_out() {
    OrderShelf orders = shelf(true);
    orders.place(1, "2026-03-01T10:00:00Z", "NF");
    orders.place(2, "2026-03-01T10:00:00Z");

    assertThat(swept()).containsExactly("2");
  }

  @Test
  void the_orders_of_a_range_are_listed_whenever_they_changed() {
    OrderShelf orders = shelf(false);
    old(orders, 200);
    orders.change(150, "2026-03-05T00:00:00Z");
    Sweeps sweeps = store.sweeps().orElseThrow();

    List<String> found = new ArrayList<>();
    String at = "";
    Sweeps.Page page;
    do {
      page =
          Awaited.of(
              sweeps.created(
                  DocumentKind.ORDER,
                  Instant.parse("2025-01-01T01:00:00Z"),
                  Instant.parse("2025-01-01T03:00:00Z"),
                  at));
      page.notices().forEach(notice -> found.add(notice.subject().key()));
      at = page.next();
    } while (page.more());
    assertThat(found.stream().distinct())
        .containsExactlyElementsOf(IntStream.range(60, 180).mapToObj(String::valueOf).toList());
  }

  private OrderShelf shelf(boolean filters) {
    return new OrderShelf(shop, filters);
  }

  /** Orders of one minute each, the first at midnight, long before the sweep begins. */
  private static void old(OrderShelf orders, int count) {
    Instant first = Instant.parse("2025-01-01T00:00:00Z");
    for (int id = 1; id <= count; id++) {
      orders.place(id, first.plusSeconds(60L * id).toString());
    }
  }

  private List<String> swept() {
    return notices().stream().map(notice -> notice.subject().key()).distinct().toList();
  }

  private List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    Sweeps.Page page;
    do {
      page = Awaited.of(store.sweeps().orElseThrow().sweep(DocumentKind.ORDER, cursor));
      notices.addAll(page.notices());
      cursor = page.next();
    } while (page.more());
    return notices;
  }
}
