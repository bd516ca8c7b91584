package io.tillbridge.xcart.order;

import static io.tillbridge.xcart.testing.Shown.object;
import static io.tillbridge.xcart.testing.Shown.transaction;
import static io.tillbridge.xcart.testing.Shown.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tillbridge.spi.connector.Problem;
import io.tillbridge.spi.connector.Reading;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import io.tillbridge.xcart.settings.StoreConnection;
import io.tillbridge.xcart.testing.Shown;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsTest {

  @Test
  void a_sale_is_a_payment_with_the_shops_ids_time_and_method() {
    Payment payment = order("P", Shown.sale()).payments().get(0);

    assertThat(payment.id()).isEqualTo("301.501");
    assertThat(payment.orderId()).isEqualTo("42");
    assertThat(payment.state()).isEqualTo(Payment.State.CAPTURED);
    assertThat(payment.at()).isEqualTo(Instant.parse("2026-02-28T00:59:00Z"));
    assertThat(payment.method()).isEqualTo("Credit card");
    assertThat(payment.reference()).isEqualTo("T42");
    assertThat(payment.assumed()).isFalse();
    assertThat(payment.unknown()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "sale,S,CAPTURED",
    "capture,S,CAPTURED",
    "capturePart,S,CAPTURED",
    "captureMulti,S,CAPTURED",
    "sale,I,PENDING",
    "sale,P,PENDING",
    "sale,W,PENDING",
    "sale,F,FAILED",
    "sale,C,VOIDED",
    "sale,V,VOIDED",
    "auth,S,AUTHORISED",
    "auth,W,PENDING",
    "auth,F,FAILED",
    "void,S,VOIDED"
  })
  void each_type_and_status_has_its_state(String type, String status, Payment.State state) {
    assertThat(order("Q", transaction(one(1, type, status, "10"))).payments())
        .extracting(Payment::state)
        .containsExactly(state);
  }

  @Test
  void an_authorisation_gives_way_to_its_captures() {
    Order order =
        order(
            "PP",
            transaction(one(1, "auth", "S", "74.47") + "," + one(2, "capturePart", "S", "20")));

    assertThat(order.payments()).extracting(Payment::id).containsExactly("301.2");
    assertThat(order.paid()).isEqualTo(Money.of("20", "AUD"));
  }

  @Test
  void an_authorisation_that_was_voided_is_void() {
    Order order =
        order("C", transaction(one(1, "auth", "S", "74.47") + "," + one(2, "void", "S", "74.47")));

    assertThat(order.payments())
        .extracting(Payment::id, Payment::state)
        .containsExactly(tuple("301.1", Payment.State.VOIDED));
  }

  @Test
  void a_second_partial_refund_is_a_refund_of_its_own() {
    Order order =
        order(
            "PP",
            transaction(
                String.join(
                    ",",
                    one(1, "sale", "S", "74.47"),
                    one(2, "refundPart", "S", "10"),
                    one(3, "refundPart", "F", "5"),
                    one(4, "refundPart", "S", "-2.5"))));

    assertThat(order.refunds())
        .extracting(Refund::id, Refund::paymentId, Refund::amount)
        .containsExactly(
            tuple("301.2", "301.1", Money.of("10", "AUD")),
            tuple("301.4", "301.1", Money.of("2.5", "AUD")));
    assertThat(order.refunded()).isEqualTo(Money.of("12.5", "AUD"));
  }

  @Test
  void a_status_of_paid_that_no_transaction_proves_is_one_assumed_payment() {
    Order order = order("P", transaction(""));

    assertThat(order.payments())
        .singleElement()
        .satisfies(
            payment -> {
              assertThat(payment.assumed()).isTrue();
              assertThat(payment.amount().sameAs(order.total())).isTrue();
              assertThat(payment.method()).isEqualTo("Credit card");
              assertThat(payment.at()).isEqualTo(order.updatedAt());
            });
  }

  @Test
  void a_card_that_failed_before_the_order_was_marked_paid_leaves_the_payment_assumed() {
    Order order = order("P", transaction(one(1, "sale", "F", "74.47")));

    assertThat(order.payments()).extracting(Payment::assumed).containsExactly(false, true);
    assertThat(order.paid().sameAs(order.total())).isTrue();
  }

  @Test
  void a_status_of_refunded_that_no_transaction_proves_gives_back_what_was_paid() {
    assertThat(order("R", Shown.sale()).refunds())
        .singleElement()
        .satisfies(
            refund -> {
              assertThat(refund.assumed()).isTrue();
              assertThat(refund.amount()).isEqualTo(Money.of("74.4700", "AUD"));
            });

    Order byHand = order("R");
    assertThat(byHand.paid()).isEqualTo(byHand.refunded()).isEqualTo(byHand.total());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Q", "A", "PP", "D", "C"})
  void no_other_status_makes_money(String status) {
    assertThat(order(status).payments()).isEmpty();
    assertThat(order(status).refunds()).isEmpty();
  }

  @Test
  void an_order_that_costs_nothing_is_paid_by_nothing() {
    JsonObject free = with(shown("P"), "/total", "0");

    assertThat(((Order) ((Reading.Found) read(free, List.of())).document()).payments()).isEmpty();
  }

  @Test
  void the_transactions_own_status_counts_where_the_settings_say_so() {
    JsonObject own = with(transaction(""), "/status", "\"S\"");

    assertThat(order("Q", own).payments()).isEmpty();
    Reading trusting = read(shown("Q"), List.of(own), "transactionStatus", "own");
    assertThat(((Order) ((Reading.Found) trusting).document()).payments())
        .extracting(Payment::id, Payment::state)
        .containsExactly(tuple("301", Payment.State.CAPTURED));
  }

  @Test
  void a_status_that_is_the_methods_name_is_told_with_the_setting_that_mends_it() {
    Reading reading = read(shown("Q"), List.of(transaction("")), "transactionStatus", "own");

    Problem problem = ((Reading.Unusable) reading).problems().get(0);
    assertThat(problem.field()).isEqualTo("payment_transactions[0].status");
    assertThat(problem.advice()).contains("transactionStatus");
  }

  @Test
  void a_type_nobody_knows_is_a_problem_until_the_settings_ignore_it() {
    JsonObject strange = transaction(one(1, "chargeback", "S", "10"));

    Problem problem = ((Reading.Unusable) read(shown("P"), List.of(strange))).problems().get(0);
    assertThat(problem.field()).isEqualTo("payment_transactions[0].backend_transactions[0].type");
    assertThat(read(shown("P"), List.of(strange), "ignoredTransactionTypes", "chargeback"))
        .isInstanceOf(Reading.Found.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"getInfo", "accept", "decline", "test"})
  void transactions_that_move_no_money_are_none(String type) {
    assertThat(order("Q", transaction(one(1, type, "S", "74.47"))).payments()).isEmpty();
  }

  @Test
  void a_payment_in_another_currency_is_a_problem_unless_the_currency_is_overridden() {
    JsonObject foreign = with(Shown.sale(), "/currency", "\"USD\"");

    assertThat(read(shown("P"), List.of(foreign))).isInstanceOf(Reading.Unusable.class);
    assertThat(read(shown("P"), List.of(foreign), "currencyOverride", "AUD"))
        .isInstanceOf(Reading.Found.class);
  }

  @Test
  void a_negative_payment_is_a_problem() {
    assertThat(read(shown("P"), List.of(transaction(one(1, "sale", "S", "-5")))))
        .isInstanceOf(Reading.Unusable.class);
  }

  private static String one(int id, String type, String status, String value) {
    return """
        {"id": %d, "type": "%s", "status": "%s", "value": %s, "data": [{"value": "4111"}]}"""
        .formatted(id, type, status, value);
  }

  private static JsonObject shown(String status) {
    return with(Shown.order(), "/payment_status/code", "\"" + status + "\"");
  }

  private static Order order(String status, JsonObject... transactions) {
    return (Order) ((Reading.Found) read(shown(status), List.of(transactions))).document();
  }

  private static Reading read(JsonObject order, List<JsonObject> paid, String... setting) {
    JsonObject settings = object("{\"storeUrl\":\"http://shop\"}");
    if (setting.length == 2) {
      settings = with(settings, "/" + setting[0], "\"" + setting[1] + "\"");
    }
    return new OrderReader(StoreConnection.from(settings).reading()).read(order, paid, Map.of());
  }
}
