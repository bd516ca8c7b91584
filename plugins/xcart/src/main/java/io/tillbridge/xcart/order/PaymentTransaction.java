package io.tillbridge.xcart.order;

import static io.tillbridge.xcart.order.BackendTransaction.Type.AUTHORISE;
import static io.tillbridge.xcart.order.BackendTransaction.Type.REFUND;
import static io.tillbridge.xcart.order.BackendTransaction.Type.TAKE;
import static io.tillbridge.xcart.order.BackendTransaction.Type.VOID;

import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/**
 * One attempt to pay an order, with what became of it.
 *
 * <ul>
 *   <li>sale and capture are payments; one that didn't succeed is kept with its state;
 *   <li>an authorisation stands as a payment of its own until something of it is captured (then the
 *       captures are the payments), and is voided by a void;
 *   <li>a successful refund gives back from the last payment taken before it.
 * </ul>
 *
 * @param method the payment method's name
 * @param reference the shop's public id of the transaction
 */
record PaymentTransaction(
    String orderId,
    String currency,
    String method,
    String reference,
    List<BackendTransaction> backend) {

  PaymentTransaction {
    backend = List.copyOf(backend);
  }

  boolean did(BackendTransaction.Type what) {
    return backend.stream().anyMatch(each -> each.did(what));
  }

  List<Payment> payments() {
    return backend.stream().filter(this::stands).map(this::payment).toList();
  }

  List<Refund> refunds() {
    List<Refund> refunds = new ArrayList<>();
    String taken = "";
    for (BackendTransaction each : backend) {
      if (each.did(TAKE)) {
        taken = each.id();
      } else if (each.did(REFUND)) {
        refunds.add(refund(each, taken));
      }
    }
    return refunds;
  }

  private boolean stands(BackendTransaction each) {
    return switch (each.type()) {
      case TAKE -> true;
      case AUTHORISE -> !did(TAKE);
      case VOID -> each.did(VOID) && !did(AUTHORISE);
      case REFUND -> false;
    };
  }

  private Payment payment(BackendTransaction each) {
    return new Payment(
        each.id(),
        orderId,
        state(each),
        new Money(each.value(), currency),
        each.at(),
        method,
        reference,
        false,
        JsonValue.EMPTY_JSON_OBJECT);
  }

  private Payment.State state(BackendTransaction each) {
    return switch (each.state()) {
      case PENDING -> Payment.State.PENDING;
      case FAILED -> Payment.State.FAILED;
      case VOIDED -> Payment.State.VOIDED;
      case DONE ->
          switch (each.type()) {
            case TAKE -> Payment.State.CAPTURED;
            case AUTHORISE -> did(VOID) ? Payment.State.VOIDED : Payment.State.AUTHORISED;
            case VOID, REFUND -> Payment.State.VOIDED;
          };
    };
  }

  private Refund refund(BackendTransaction each, String paymentId) {
    return new Refund(
        each.id(),
        orderId,
        paymentId,
        new Money(each.value(), currency),
        each.at(),
        method,
        reference,
        false,
        JsonValue.EMPTY_JSON_OBJECT);
  }
}
