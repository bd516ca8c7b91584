package io.tillbridge.xcart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.connector.Subject;
import io.tillbridge.spi.document.DocumentKind;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.testing.Awaited;
import io.tillbridge.xcart.testing.OpenStore;
import io.tillbridge.xcart.testing.Shown;
import io.tillbridge.xcart.testing.TestShop;
import io.vertx.core.Vertx;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrustedPayloadTest {
  private static final JsonObject CAMEL =
      Shown.object(
          """
          {"orderId": 42, "orderNumber": "1042", "subtotal": 99.1, "total": "41.27",
           "shippingCost": "5.20", "paymentFee": 0, "taxAmount": 3.07, "discountValue": "-2",
           "otherSurcharges": {"GIFT": {"name": "Gift wrap", "value": 5}}, "currency": "AUD",
           "orderDate": "2021-03-01T10:00:00+11:00", "updateDate": 1614556800,
           "customerNotes": "ring twice", "adminNotes": "", "trackingNumber": "",
           "items": [{"sku": "MUG", "productId": 11, "name": "Mug", "price": "10", "quantity": 3,
                      "subtotal": 30, "total": 30, "attributes": {"Colour": "red"}}],
           "customerInfo": {"profileId": 7, "isAnonymous": false, "login": "ann@example.com"},
           "billingInfo": {"firstname": "Ann", "lastname": "Lee", "address": "12 Kent St",
                           "city": "Sydney", "state": "NSW", "country": "AU", "zipcode": "2000",
                           "vat_number": "51 824"},
           "shippingInfo": {},
           "paymentMethod": "Card", "paymentStatus": "P", "shippingMethod": "Parcel",
           "shippingStatus": "N",
           "transactions": [{"id": "000042-A", "type": "sale", "value": 41.27, "status": "S",
                             "human_status": "Completed", "method": "Card", "note": "4111"}],
           "details": [{"code": "cc", "label": "Card", "value": "4111"}]}
          """);

  private Vertx vertx;
  private TestShop shop;
  private OpenStore host;

  @BeforeEach
  void start() {
    vertx = Vertx.vertx();
    shop =
        new TestShop(vertx)
            .shows("/orders/42", Shown.order())
            .shows("/orders/42/payment_transactions", Shown.list(List.of()));
    host = new OpenStore(vertx, shop.url()).set("trustPayload", "yes");
  }

  @AfterEach
  void stop() {
    shop.close();
    Awaited.of(vertx.close());
  }

  @Test
  void an_order_in_a_trusted_webhook_is_read_without_asking_the_store() {
    JsonObject told =
        Shown.with(
            Shown.order(), "/payment_transactions", Shown.list(List.of(Shown.sale())).toString());
    Order order = found(told);

    assertThat(order.total()).isEqualTo(Money.of("74.47", "AUD"));
    assertThat(order.payments()).extracting(Payment::assumed).containsExactly(false);
    assertThat(shop.calls()).isEmpty();
  }

  @Test
  void an_order_in_a_webhook_that_is_not_trusted_is_fetched() {
    host.set("trustPayload", "no");

    assertThat(found(Shown.with(Shown.order(), "/total", "1")).total())
        .isEqualTo(Money.of("74.47", "AUD"));
    assertThat(shop.calls()).contains("/orders/42");
  }

  @Test
  void a_trusted_webhook_that_carries_no_order_makes_it_fetched() {
    found(JsonValue.EMPTY_JSON_OBJECT);

    assertThat(shop.calls()).contains("/orders/42");
  }

  @Test
  void a_trusted_webhook_that_carries_another_order_is_not_used() {
    Reading reading = read(Shown.with(Shown.order(), "/id", "43"));

    assertThat(((Reading.Unusable) reading).problems())
        .extracting(Problem::field)
        .containsExactly("data.id");
  }

  @Test
  void the_older_camel_case_order_is_read_too() {
    Order order = found(CAMEL);

    assertThat(order.number()).isEqualTo("1042");
    assertThat(order.total()).isEqualTo(Money.of("41.27", "AUD"));
    assertThat(order.lines())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.quantity()).isEqualTo(BigDecimal.valueOf(3));
              assertThat(line.customFields().get("Colour").text()).isEqualTo("red");
            });
    assertThat(order.surcharges())
        .extracting(Surcharge::kind, s -> s.amount().toString())
        .containsExactly(
            tuple(Surcharge.Kind.SHIPPING, "5.20 AUD"),
            tuple(Surcharge.Kind.DISCOUNT, "-2 AUD"),
            tuple(Surcharge.Kind.OTHER, "5 AUD"),
            tuple(Surcharge.Kind.TAX, "3.07 AUD"));
    assertThat(order.priceBasis()).isEqualTo(PriceBasis.TAX_EXCLUSIVE);
    assertThat(order.customer().id()).isEqualTo("7");
    assertThat(order.customer().taxNumber()).isEqualTo("51 824");
    assertThat(order.billingAddress().region()).isEqualTo("NSW");
    assertThat(order.paid().sameAs(order.total())).isTrue();
    assertThat(order.unknown().toString()).doesNotContain("4111");
  }

  @Test
  void taxes_of_a_camel_case_order_are_included_where_its_total_comes_out_without_them() {
    assertThat(found(Shown.with(CAMEL, "/total", "\"38.20\"")).priceBasis())
        .isEqualTo(PriceBasis.TAX_INCLUSIVE);
  }

  @Test
  void a_camel_case_order_of_a_guest_has_no_customer_id() {
    JsonObject guest = Shown.with(CAMEL, "/customerInfo/isAnonymous", "true");

    assertThat(found(guest).customer().guest()).isTrue();
  }

  private Order found(JsonObject announced) {
    Reading reading = read(announced);
    assertThat(reading).isInstanceOf(Reading.Found.class);
    return (Order) ((Reading.Found) reading).document();
  }

  private Reading read(JsonObject announced) {
    return Awaited.of(
        new XCartConnectorFactory()
            .open(host)
            .reads()
            .orElseThrow()
            .read(new Subject(DocumentKind.ORDER, "42", announced)));
  }
}
