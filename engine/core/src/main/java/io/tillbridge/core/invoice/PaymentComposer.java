package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Composes the payments to book from an order and what the rules decided of it. Pure. A payment is
 * known by its place among all that the shop tried, so that its reference stays the same whichever
 * of them is captured later.
 */
public final class PaymentComposer {
  private PaymentComposer() {}

  /** A payment without an account has the empty code: a gap that holds the order. */
  public static List<PaymentEntry> compose(
      Order order, String invoiceNumber, Decisions decisions, ZoneId zone) {
    List<PaymentEntry> entries = new ArrayList<>();
    for (int place = 1; place <= order.payments().size(); place++) {
      Payment payment = order.payments().get(place - 1);
      if (payment.state() != Payment.State.CAPTURED || payment.amount().rounded().sign() <= 0) {
        continue;
      }
      Optional<Decision> account =
          decisions
              .on(Aspect.PAYMENT_ACCOUNT, "payment:" + payment.id())
              .or(() -> decisions.on(Aspect.PAYMENT_ACCOUNT, Target.ORDER));
      entries.add(
          new PaymentEntry(
              invoiceNumber + "/" + payment.id(),
              place == 1 ? order.number() : order.number() + "-" + place,
              payment,
              account.map(Decision::value).orElse(""),
              payment.amount().rounded(),
              payment.at().atZone(zone).toLocalDate(),
              account.stream().toList()));
    }
    return entries;
  }
}
