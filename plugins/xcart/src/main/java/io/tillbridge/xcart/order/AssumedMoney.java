package io.tillbridge.xcart.order;

import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the shop only says, without a transaction that proves it: an administrator marks an order
 * paid or refunded by hand, as is usual for offline methods ("X-Cart order processing workflow").
 * Such money is assumed, in full, and marked so.
 */
final class AssumedMoney {
  private AssumedMoney() {}

  /**
   * The movements with what has to be assumed.
   *
   * @param status the order's payment status code: P is paid, R is refunded
   * @param at when the shop last changed the order
   */
  static Movements complete(
      Movements proven, String status, String orderId, Money total, Instant at) {
    boolean saysRefunded = status.equals("R");
    if (!saysRefunded && !status.equals("P")) {
      return proven;
    }
    List<Payment> payments = new ArrayList<>(proven.payments());
    List<Refund> refunds = new ArrayList<>(proven.refunds());
    String method = proven.method();
    if (captured(payments, total).sign() == 0 && refunds.isEmpty() && total.sign() > 0) {
      payments.add(
          new Payment(
              orderId + "-assumed-payment",
              orderId,
              Payment.State.CAPTURED,
              total,
              at,
              method,
              "",
              true,
              JsonValue.EMPTY_JSON_OBJECT));
    }
    Money paid = captured(payments, total);
    if (saysRefunded && refunds.isEmpty() && paid.sign() > 0) {
      refunds.add(
          new Refund(
              orderId + "-assumed-refund",
              orderId,
              "",
              paid,
              at,
              method,
              "",
              true,
              JsonValue.EMPTY_JSON_OBJECT));
    }
    return new Movements(payments, refunds, method);
  }

  private static Money captured(List<Payment> payments, Money total) {
    return payments.stream()
        .filter(payment -> payment.state() == Payment.State.CAPTURED)
        .map(Payment::amount)
        .reduce(Money.zero(total.currency()), Money::plus);
  }
}
