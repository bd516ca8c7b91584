package io.tillbridge.core.translator;

import io.tillbridge.core.currency.InvoiceRate;
import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.terms.InvoiceNumbers;
import io.tillbridge.core.terms.PaymentTerms;
import io.tillbridge.core.translation.FlowSettings;
import io.tillbridge.spi.document.Order;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What stands over an invoice's lines: its number, when it is due, at what rate it is booked. */
final class InvoiceTerms {
  /** Flow parameter: payment terms in words, where no rule decides them. */
  private static final String DUE = "invoice.due";

  /** Flow parameter: days from the order to the due date, where {@link #DUE} says nothing. */
  private static final String DUE_DAYS = "invoice.dueDays";

  private final FlowSettings settings;
  private final InvoiceNumbers numbers;
  private final PaymentTerms usual;

  /** Throws IllegalArgumentException where a parameter of the flow says nothing sensible. */
  InvoiceTerms(FlowSettings settings) {
    this.settings = settings;
    this.numbers = InvoiceNumbers.of(settings);
    this.usual =
        PaymentTerms.parse(
            settings
                .parameters()
                .getOrDefault(DUE, settings.parameters().getOrDefault(DUE_DAYS, "0")));
  }

  String number(Order order, ZoneId zone) {
    return numbers.of(order, zone);
  }

  LocalDate due(Booking booking, LocalDate date) {
    return decided(booking).map(PaymentTerms::parse).orElse(usual).due(date);
  }

  /** The rate that the ledger is told; empty where it takes its own. */
  Optional<BigDecimal> rate(Booking booking) {
    return rateOf(booking).value();
  }

  /** Holds the order where a decision can't be followed. */
  void check(Booking booking, Findings findings) {
    String gap = rateOf(booking).gap();
    if (!gap.isEmpty()) {
      findings.hold("no-exchange-rate", Target.ORDER, gap, "");
    }
    try {
      decided(booking).ifPresent(PaymentTerms::parse);
    } catch (IllegalArgumentException e) {
      findings.hold("no-payment-terms", Target.ORDER, String.valueOf(e.getMessage()), "");
    }
  }

  private InvoiceRate rateOf(Booking booking) {
    return InvoiceRate.of(
        booking.order().currency(),
        booking.order().placedAt().atZone(booking.zone()).toLocalDate(),
        booking.ledger().reference(),
        booking.decisions(),
        settings.parameters());
  }

  private static Optional<String> decided(Booking booking) {
    return booking.decisions().on(Aspect.DUE, Target.ORDER).map(Decision::value);
  }
}
