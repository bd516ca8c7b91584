package io.tillbridge.core.translator;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Decisions;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.fact.Ledger;
import io.tillbridge.core.invoice.Composition;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.ledger.LedgerKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
      case NOTHING, DRAFT, AUTHORISED -> status.name();
    };
  }

  /** A day in the organisation's zone, no earlier than the rules allow. */
  LocalDate day(Instant at) {
    LocalDate day = at.atZone(zone()).toLocalDate();
    LocalDate earliest = earliest();
    return day.isBefore(earliest) ? earliest : day;
  }

  LocalDate earliest() {
    return decisions
        .on(Aspect.EARLIEST_DAY, Target.ORDER)
        .map(Decision::value)
        .map(LocalDate::parse)
        .orElse(LocalDate.MIN);
  }

  /** Whether the ledger takes nothing of that day any more. */
  boolean locked(LocalDate day) {
    LocalDate lockedUntil = ledger.organisation().lockedUntil();
    return lockedUntil != null && !day.isAfter(lockedUntil);
  }

  /**
   * Whether more than an invoice and its payments may be needed: something stands that is applied
   * to it or follows it, amounts are fixed, or a refund or a sale that is off is to be credited.
   */
  boolean credits() {
    return !order.refunds().isEmpty()
        || decisions.on(Aspect.CREDIT_NOTE, Target.ORDER).isPresent()
        || followed()
        || fixed();
  }

  /** Whether the amounts of the invoice in the books can't change though nothing is applied. */
  boolean fixed() {
    return invoiced() && (overpaid() || lockedInvoice());
  }

  /** Whether the invoice in the books can't be touched at all. */
  boolean lockedInvoice() {
    return invoiced() && locked(order.placedAt().atZone(zone()).toLocalDate());
  }

  private boolean invoiced() {
    return history.booked().filter(b -> b.status() == BookStatus.AUTHORISED).isPresent();
  }

  private boolean followed() {
    int invoices = 0;
    for (BookedDocument each : history.documents()) {
      switch (each.kind()) {
        case PAYMENT, CREDIT_NOTE, ALLOCATION -> {
          return true;
        }
        case INVOICE -> invoices++;
        case CONTACT, ITEM -> {}
      }
    }
    return invoices > 1;
  }

  /** More money came in than the order comes to now, and the invoice in the books can take more. */
  private boolean overpaid() {
    BigDecimal now = composition.total().amount();
    return paymentsBooked()
        && order.paid().rounded().amount().compareTo(now) > 0
        && history.documents().stream()
            .filter(each -> each.kind() == LedgerKind.INVOICE)
            .anyMatch(each -> each.total() != null && each.total().amount().compareTo(now) > 0);
  }
}
