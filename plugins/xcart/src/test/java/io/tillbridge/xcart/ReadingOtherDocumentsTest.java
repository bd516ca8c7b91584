package io.tillbridge.xcart;

import static org.assertj.core.api.Assertions.assertThat;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.CanonicalDocument;
import io.tillbridge.spi.document.Customer;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Product;
import io.tillbridge.spi.document.StockLevel;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.Shown;
import io.tillbridge.xcart.testing.TestShop;
import io.vertx.core.Vertx;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadingOtherDocumentsTest {
  private Vertx vertx;
  private TestShop shop;
  private OpenStore host;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    shop = new TestShop(vertx).shows("/products/11", Shown.product(11, "Kitchen", "Standard"));
    host = new OpenStore(vertx, shop.url()).set("currency", "AUD").set("productFields", "brand");
  }

  @AfterEach
  void stop() {
    shop.close();
    Awaited.of(vertx.close());
  }

  @Test
  void a_product_is_priced_in_the_stores_currency() {
    Product product = (Product) found(DocumentKind.PRODUCT, "11");

    assertThat(product.price()).isEqualTo(Money.of("10.5", "AUD"));
    assertThat(product.taxClass()).isEqualTo("Standard");
    assertThat(product.customFields()).containsKey("brand");
  }

  @Test
  void a_product_without_a_currency_tells_which_setting_is_missing() {
    host.set("currency", "");

    Problem problem = ((Reading.Unusable) read(DocumentKind.PRODUCT, "11")).problems().get(0);
    assertThat(problem.advice()).contains("currency");
  }

  @Test
  void stock_is_what_the_product_shows_now() {
    StockLevel stock = (StockLevel) found(DocumentKind.STOCK_LEVEL, "11");

    assertThat(stock.quantity()).isEqualTo(new BigDecimal("8"));
    assertThat(stock.sku()).isEqualTo("MUG");
    assertThat(stock.at()).isEqualTo(OpenStore.NOW);
  }

  @Test
  void a_product_whose_stock_is_not_kept_has_none() {
    shop.shows(
        "/products/11", Shown.with(Shown.product(11, "", ""), "/inventory_traceable", "false"));

    assertThat(read(DocumentKind.STOCK_LEVEL, "11")).isInstanceOf(Reading.Missing.class);
  }

  @Test
  void a_customer_is_named_by_the_billing_address() {
    shop.shows(
            "/profiles/7",
            Shown.object("{\"id\": 7, \"login\": \"ann@example.com\", \"membership_id\": 2}"))
        .shows(
            "/profiles/7/addresses",
            Shown.list(
                List.of(
                    Shown.order().getJsonObject("shipping_address"),
                    Shown.order().getJsonObject("billing_address"))));
    Customer customer = (Customer) found(DocumentKind.CUSTOMER, "7");

    assertThat(customer.name()).isEqualTo("Lee Pty Ltd");
    assertThat(customer.email()).isEqualTo("ann@example.com");
    assertThat(customer.guest()).isFalse();
    assertThat(customer.unknown()).containsKey("membership_id");
  }

  @Test
  void a_customer_without_addresses_is_named_by_the_login() {
    shop.shows("/profiles/7", Shown.object("{\"id\": 7, \"login\": \"ann@example.com\"}"));

    assertThat(((Customer) found(DocumentKind.CUSTOMER, "7")).name()).isEqualTo("ann@example.com");
  }

  @ParameterizedTest
  @EnumSource(
      value = DocumentKind.class,
      names = {"PRODUCT", "CUSTOMER", "STOCK_LEVEL"})
  void what_is_not_there_is_missing(DocumentKind kind) {
    assertThat(read(kind, "99")).isInstanceOf(Reading.Missing.class);
  }

  @Test
  void payments_are_shown_with_their_order_alone() {
    assertThat(read(DocumentKind.PAYMENT, "1")).isInstanceOf(Reading.Unusable.class);
  }

  private CanonicalDocument found(DocumentKind kind, String key) {
    Reading reading = read(kind, key);
    assertThat(reading).isInstanceOf(Reading.Found.class);
    return ((Reading.Found) reading).document();
  }

  private Reading read(DocumentKind kind, String key) {
    return Awaited.of(
        new XCartConnectorFactory()
            .open(host)
            .reads()
            .orElseThrow()
            .read(new Subject(kind, key, JsonValue.EMPTY_JSON_OBJECT)));
  }
}
