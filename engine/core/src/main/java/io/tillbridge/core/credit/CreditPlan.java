package io.tillbridge.core.credit;

import io.tillbridge.core.invoice.Composition.Gap;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.spi.money.Money;
import java.util.List;

/**
 * What is still to be written for an order, reckoned from what stands.
 *
 * @param invoice what the order's own invoice posts
 * @param total what that comes to, tax included
 * @param tax the tax in it
 * @param payments of invoices, with the number of the invoice each pays
 * @param gaps what rules left open or what can't be reckoned; an order with gaps can't be booked
 */
public record CreditPlan(
    Posting invoice,
    Money total,
    Money tax,
    List<Supplement> supplements,
    List<Paid> payments,
    List<CreditNote> notes,
    List<Payout> payouts,
    List<Allocation> allocations,
    List<Gap> gaps) {

  public CreditPlan {
    supplements = List.copyOf(supplements);
    payments = List.copyOf(payments);
    notes = List.copyOf(notes);
    payouts = List.copyOf(payouts);
    allocations = List.copyOf(allocations);
    gaps = List.copyOf(gaps);
  }

  /** A payment and the invoice it pays. */
  public record Paid(String invoice, PaymentEntry entry) {}
}
