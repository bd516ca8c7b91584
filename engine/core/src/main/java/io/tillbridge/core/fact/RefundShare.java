package io.tillbridge.core.fact;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a refund gives back: first what the buyer paid beyond the order's total, then sales.
 *
 * @param refund the refund itself
 * @param place 1 for the first refund
 * @param overpaid how much of it gives back an overpayment
 * @param sales how much of it is less sales
 * @param endsSale whether with it all that was paid is given back
 */
public record RefundShare(Refund refund, int place, Money overpaid, Money sales, boolean endsSale) {

  /** One for each refund of the order, in their order. */
  static List<RefundShare> of(Order order) {
    if (order.refunds().isEmpty()) {
      return List.of();
    }
    BigDecimal paid = BigDecimal.ZERO;
    for (Payment payment : order.payments()) {
      if (payment.state() == Payment.State.CAPTURED) {
        paid = paid.add(payment.amount().rounded().amount());
      }
    }
    BigDecimal beyond = paid.subtract(order.total().rounded().amount()).max(BigDecimal.ZERO);
    BigDecimal kept = paid;
    List<RefundShare> shares = new ArrayList<>();
    for (Refund refund : order.refunds()) {
      BigDecimal amount = refund.amount().rounded().amount();
      BigDecimal overpaid = amount.min(beyond);
      beyond = beyond.subtract(overpaid);
      boolean before = kept.signum() > 0;
      kept = kept.subtract(amount);
      shares.add(
          new RefundShare(
              refund,
              shares.size() + 1,
              new Money(overpaid, order.currency()),
              new Money(amount.subtract(overpaid), order.currency()),
              before && kept.signum() <= 0));
    }
    return shares;
  }
}
