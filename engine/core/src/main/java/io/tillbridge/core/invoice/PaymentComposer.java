package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Composes the payments to book from an order and what the rules decided of it. Pure. */
public final class PaymentComposer {
  private PaymentComposer() {}

  /** A payment without an account has the empty code: a gap that holds the order. */
  public static List<PaymentEntry> compose(
      Order order, String invoiceNumber, Decisions decisions, ZoneId zone) {
    List<Payment> captured =
        order.payments().stream()
            .filter(p -> p.state() == Payment.State.CAPTURED && p.amount().rounded().sign() > 0)
            .sorted(Comparator.comparing(Payment::at).thenComparing(Payment::id))
            .toList();
    List<PaymentEntry> entries = new ArrayList<>();
    for (Payment payment : captured) {
      int place = entries.size() + 1;
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
