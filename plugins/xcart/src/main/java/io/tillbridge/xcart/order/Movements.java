package io.tillbridge.xcart.order;

import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import java.util.List;

/**
 * What moved for an order.
 *
 * @param method the payment method by name, "" where no transaction tells
 */
record Movements(List<Payment> payments, List<Refund> refunds, String method) {

  Movements {
    payments = List.copyOf(payments);
    refunds = List.copyOf(refunds);
  }
}
