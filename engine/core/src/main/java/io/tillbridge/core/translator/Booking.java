package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import java.time.ZoneId;

/** An order on its way into documents, with all that was decided of it. */
record Booking(
    Order order,
    History history,
    Ledger ledger,
    Decisions decisions,
    BookStatus status,
    Composition composition) {

  ZoneId zone() {
    return ledger.organisation().timeZone();
  }

  boolean paymentsBooked() {
    return decisions
        .on(Aspect.PAYMENTS, Target.ORDER)
        .filter(d -> d.value().equals("YES"))
        .isPresent();
  }

  /** What the ledger is told; a draft is not voided but deleted. */
  String statusText() {
    return switch (status) {
      case VOIDED ->
          history.booked().filter(b -> b.status() == BookStatus.DRAFT).isPresent()
              ? "DELETED"
              : "VOIDED";
      case CREDIT_NOTE -> BookStatus.AUTHORISED.name();
      case NOTHING, DRAFT, AUTHORISED -> status.name();
    };
  }
}
