package io.tillbridge.xcart.order;

import static io.tillbridge.xcart.testing.Shown.object;
import static io.tillbridge.xcart.testing.Shown.sale;
import static io.tillbridge.xcart.testing.Shown.with;
import static io.tillbridge.xcart.testing.Shown.without;
import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Address;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.StatusCode;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.json.CanonicalJson;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.testing.Shown;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderReaderTest {
  private static final JsonObject SHOWN = Shown.order();

  @Test
  void every_figure_is_the_shops_own() {
    Order order = read(SHOWN);

    assertThat(order.id()).isEqualTo("42");
    assertThat(order.placedAt()).isEqualTo(Instant.parse("2026-02-27T23:10:00Z"));
    assertThat(order.updatedAt()).isEqualTo(Instant.parse("2026-02-28T01:00:00Z"));
    OrderLine mug = order.lines().get(0);
    assertThat(mug.unitPrice()).isEqualTo(Money.of("10.0000", "AUD"));
    assertThat(mug.quantity()).isEqualTo(new BigDecimal("3"));
    assertThat(mug.discounted()).isEqualTo(Money.of("28.85", "AUD"));
    assertThat(order.tax()).isEqualTo(Money.of("6.7700", "AUD"));
    assertThat(order.priceBasis()).isEqualTo(PriceBasis.TAX_EXCLUSIVE);
    assertThat(order.paymentStatus()).isEqualTo(new StatusCode("P", "Paid"));
    assertThat(order.fulfilmentStatus()).isEqualTo(new StatusCode("N", "New"));
  }

  @Test
  void surcharges_keep_kind_code_and_sign_and_unavailable_ones_count_for_nothing() {
    assertThat(read(SHOWN).surcharges())
        .extracting(s -> s.kind() + " " + s.code() + " " + s.amount())
        .containsExactly(
            "DISCOUNT DCOUPON -2.5000 AUD",
            "SHIPPING SHIPPING 5.2000 AUD",
            "TAX CDEV.STAX.1 6.7700 AUD");
  }

  @Test
  void the_customer_is_the_registered_one_and_called_by_the_company() {
    var customer = read(SHOWN).customer();

    assertThat(customer.id()).isEqualTo("7");
    assertThat(customer.guest()).isFalse();
    assertThat(customer.name()).isEqualTo("Lee Pty Ltd");
    assertThat(customer.firstName()).isEqualTo("Ann");
    assertThat(customer.taxNumber()).isEqualTo("51 824 753 556");
    assertThat(customer.addresses()).hasSize(2);
  }

  @Test
  void a_buyer_without_customer_id_is_a_guest_named_by_the_billing_address() {
    JsonObject guest =
        with(with(SHOWN, "/customer_id", "null"), "/billing_address/custom_fields", "[]");
    var customer = read(guest).customer();

    assertThat(customer.guest()).isTrue();
    assertThat(customer.id()).isEmpty();
    assertThat(customer.name()).isEqualTo("Ann Lee");
  }

  @Test
  void a_buyer_without_any_address_is_named_by_the_email() {
    JsonObject bare = with(with(SHOWN, "/billing_address", "null"), "/shipping_address", "[]");
    Order order = read(bare);

    assertThat(order.customer().name()).isEqualTo("ann@example.com");
    assertThat(order.billingAddress()).isEqualTo(Address.NONE);
  }

  @Test
  void the_region_is_the_states_name_and_never_the_shops_key_of_it() {
    Address address = read(SHOWN).billingAddress();

    assertThat(address.region()).isEqualTo("New South Wales");
    assertThat(address.lines()).containsExactly("Level 3", "12 Kent St");
    assertThat(read(with(SHOWN, "/billing_address/state_name", "null")).billingAddress().region())
        .isEmpty();
  }

  @Test
  void taxes_marked_as_included_make_prices_inclusive() {
    JsonObject inclusive = with(SHOWN, "/surcharges/2/include", "true");

    assertThat(read(inclusive).priceBasis()).isEqualTo(PriceBasis.TAX_INCLUSIVE);
    assertThat(read(inclusive).surcharges().get(2).included()).isTrue();
  }

  @Test
  void one_tax_on_top_makes_prices_exclusive_whatever_the_others_say() {
    JsonObject mixed =
        with(
            with(SHOWN, "/surcharges/2/include", "true"),
            "/items/0/surcharges/0",
            "{\"id\":9,\"type\":\"tax     \",\"value\":1,\"include\":false,\"available\":true}");

    assertThat(read(mixed).priceBasis()).isEqualTo(PriceBasis.TAX_EXCLUSIVE);
    assertThat(read(mixed).lines().get(0).surcharges().get(0).kind()).isEqualTo(Surcharge.Kind.TAX);
  }

  @ParameterizedTest
  @CsvSource({"exclusive,TAX_EXCLUSIVE", "inclusive,TAX_INCLUSIVE"})
  void the_price_basis_may_be_set_for_a_whole_store(String setting, PriceBasis basis) {
    assertThat(read(SHOWN, "priceBasis", setting).priceBasis()).isEqualTo(basis);
    JsonObject marked = with(SHOWN, "/surcharges/2/include", "true");
    assertThat(read(marked, "priceBasis", setting).priceBasis()).isEqualTo(basis);
  }

  @Test
  void an_item_whose_discounted_sum_was_never_reckoned_costs_what_it_costs() {
    JsonObject noDiscount =
        with(without(SHOWN, "/surcharges/0"), "/items/0/discounted_subtotal", "0");

    assertThat(read(noDiscount).lines().get(0).discounted().sameAs(Money.of("30", "AUD"))).isTrue();
    JsonObject free = with(SHOWN, "/items/0/discounted_subtotal", "0");
    assertThat(read(free).lines().get(0).discounted().sign()).isZero();
  }

  @Test
  void numbers_keep_the_decimals_they_are_written_with() {
    Order order =
        read(with(with(SHOWN, "/total", "0.30000000000000004"), "/items/0/item_net_price", "0.1"));

    assertThat(order.total().amount()).isEqualTo(new BigDecimal("0.30000000000000004"));
    assertThat(order.lines().get(0).unitPrice().times(new BigDecimal("3")))
        .isEqualTo(Money.of("0.3", "AUD"));
  }

  @Test
  void what_modules_add_is_kept_and_does_not_shadow_our_own_members() {
    Order order = read(with(with(SHOWN, "/survey", "{\"a\":1}"), "/link", "\"x\""));

    assertThat(order.unknown()).containsKeys("survey", "order_profile_id", "shop_link");
    CanonicalJson json = new CanonicalJson();
    assertThat(json.read(json.write(order), Order.class)).isEqualTo(order);
  }

  @Test
  void nothing_a_payment_provider_answered_is_carried_over() {
    JsonObject told =
        with(
            with(SHOWN, "/details", "[{\"name\":\"cc_number\",\"value\":\"4111\"}]"),
            "/payment_transactions",
            Shown.list(List.of(sale())).toString());

    assertThat(new CanonicalJson().write(read(told))).doesNotContain("4111");
  }

  @Test
  void shapes_that_an_old_or_damaged_order_has_are_read_as_what_they_mean() {
    JsonObject poison = SHOWN;
    for (String absent :
        List.of(
            "/payment_status",
            "/shipping_status",
            "/surcharges",
            "/tracking_numbers",
            "/email",
            "/notes",
            "/stock_status",
            "/items/0/product_id",
            "/items/0/surcharges",
            "/items/0/discounted_subtotal",
            "/items/0/name",
            "/billing_address/custom_fields")) {
      poison = with(poison, absent, "null");
    }
    poison = with(poison, "/items/1/item_net_price", "\"35.0000\"");
    poison = with(poison, "/total", "\" 65.00 \"");
    Order order = read(poison);

    assertThat(order.paymentStatus()).isEqualTo(StatusCode.NONE);
    assertThat(order.lines().get(0).productId()).isEmpty();
    assertThat(order.lines().get(1).unitPrice()).isEqualTo(Money.of("35.0000", "AUD"));
    assertThat(order.total()).isEqualTo(Money.of("65.00", "AUD"));
    assertThat(order.surcharges()).isEmpty();
  }

  @Test
  void a_list_with_gaps_that_php_writes_as_an_object_is_a_list() {
    JsonObject gaps =
        Json.createObjectBuilder(SHOWN)
            .add("items", Json.createObjectBuilder().add("1", SHOWN.getJsonArray("items").get(1)))
            .build();

    assertThat(read(gaps).lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/total|null|total",
        "/total|\"1,234.50\"|total",
        "/total|1e999999|total",
        "/items|null|items",
        "/items|\"none\"|items",
        "/items/0|7|items[0]",
        "/items/1/amount|null|items[1].amount",
        "/items/1/amount|{}|items[1].amount",
        "/items/0/item_net_price|\"ten\"|items[0].item_net_price",
        "/surcharges/1/value|null|surcharges[1].value",
        "/surcharges/1/include|\"perhaps\"|surcharges[1].include",
        "/currency|null|currency",
        "/currency|\"dollars\"|currency",
        "/create_date|\"yesterday\"|create_date",
        "/id|null|id",
        "/billing_address|\"Sydney\"|billing_address",
        "/payment_status|4|payment_status"
      })
  void a_member_that_cant_be_read_is_named(String pointer, String value, String field) {
    Reading reading = reading(with(SHOWN, pointer, value), List.of());

    assertThat(((Reading.Unusable) reading).problems()).extracting(Problem::field).contains(field);
  }

  @Test
  void every_fault_is_told_at_once() {
    JsonObject broken = with(with(SHOWN, "/total", "null"), "/currency", "null");

    assertThat(((Reading.Unusable) reading(broken, List.of())).problems()).hasSize(2);
  }

  @Test
  void a_missing_creation_date_is_the_date_of_the_last_change() {
    assertThat(read(with(SHOWN, "/create_date", "null")).placedAt())
        .isEqualTo(Instant.parse("2026-02-28T01:00:00Z"));
  }

  @Test
  void a_currency_named_wrongly_is_overridden_for_the_whole_order() {
    assertThat(read(with(SHOWN, "/currency", "\"dollars\""), "currencyOverride", "nzd").currency())
        .isEqualTo("NZD");
    assertThat(read(with(SHOWN, "/currency", "\"aud\"")).currency()).isEqualTo("AUD");
  }

  @Test
  void a_currency_that_nobody_knows_is_left_for_the_rules_to_hold() {
    assertThat(reading(with(SHOWN, "/currency", "\"ZZZ\""), List.of()))
        .isInstanceOf(Reading.Found.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/order_number:null", "/shipping_status:{\"code\":\"NF\"}"})
  void an_order_not_placed_yet_is_passed_over_unless_the_settings_say_otherwise(String change) {
    int colon = change.indexOf(':');
    JsonObject cart = with(SHOWN, change.substring(0, colon), change.substring(colon + 1));

    assertThat(reading(cart, List.of())).isInstanceOf(Reading.Missing.class);
    assertThat(read(cart, "unfinishedOrders", "read").id()).isEqualTo("42");
  }

  @Test
  void a_custom_status_without_a_code_has_none_or_its_id_as_the_settings_say() {
    JsonObject custom =
        with(SHOWN, "/payment_status", "{\"id\":17,\"code\":null,\"name\":\"On account\"}");

    assertThat(read(custom).paymentStatus()).isEqualTo(new StatusCode("", "On account"));
    assertThat(read(custom, "codelessStatus", "id").paymentStatus().code()).isEqualTo("#17");
  }

  private static Order read(JsonObject shown, String... setting) {
    return (Order) ((Reading.Found) reading(shown, List.of(), setting)).document();
  }

  private static Reading reading(JsonObject shown, List<JsonObject> paid, String... setting) {
    JsonObject settings = object("{\"storeUrl\":\"http://shop\"}");
    for (int i = 0; i < setting.length; i += 2) {
      settings = with(settings, "/" + setting[i], "\"" + setting[i + 1] + "\"");
    }
    return new OrderReader(StoreConnection.from(settings).reading()).read(shown, paid, Map.of());
  }
}
