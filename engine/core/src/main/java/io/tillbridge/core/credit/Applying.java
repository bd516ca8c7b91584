package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.PaymentComposer;
import io.tillbridge.core.invoice.PaymentEntry;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Applies an order's money to its invoices and credit notes, as far as that is not done already:
 * payments first, then payouts, and what credit is left to what is still owed. For use by one
 * thread, once.
 */
final class Applying {
  private final CreditTask task;
  private final Receivables receivables;
  private final Set<BookedDocument> replaced = new HashSet<>();

  Applying(CreditTask task, Receivables receivables) {
    this.task = task;
    this.receivables = receivables;
  }

  List<CreditPlan.Paid> payments() {
    List<CreditPlan.Paid> paid = new ArrayList<>();
    List<PaymentEntry> entries =
        PaymentComposer.compose(task.order(), task.number(), task.decisions(), task.zone());
    List<BookedDocument> standing = receivables.standing(LedgerKind.PAYMENT, LedgerKind.INVOICE);
    Set<String> known = new HashSet<>();
    task.order().payments().forEach(payment -> known.add(payment.id()));
    for (PaymentEntry entry : entries) {
      String id = entry.payment().id();
      BigDecimal open = open(entry.amount().amount(), id, standing, LedgerKind.INVOICE, known);
      for (Receivable invoice : receivables.of(LedgerKind.INVOICE)) {
        BigDecimal amount = invoice.take(open);
        if (amount.signum() > 0) {
          open = open.subtract(amount);
          paid.add(new CreditPlan.Paid(invoice.key(), on(invoice.key(), entry, amount)));
        }
      }
    }
    return paid;
  }

  List<Payout> payouts() {
    List<Payout> payouts = new ArrayList<>();
    List<BookedDocument> standing =
        receivables.standing(LedgerKind.PAYMENT, LedgerKind.CREDIT_NOTE);
    Set<String> known = new HashSet<>();
    task.order().refunds().forEach(refund -> known.add(refund.id()));
    int place = 0;
    for (Refund refund : task.order().refunds()) {
      place++;
      Optional<Decision> account = task.decisions().on(Aspect.PAYOUT, "refund:" + refund.id());
      if (account.isEmpty()) {
        continue;
      }
      BigDecimal open =
          open(
              Cents.rounded(refund.amount().amount()),
              refund.id(),
              standing,
              LedgerKind.CREDIT_NOTE,
              known);
      for (Receivable note : receivables.of(LedgerKind.CREDIT_NOTE)) {
        BigDecimal amount = note.take(open);
        if (amount.signum() > 0) {
          open = open.subtract(amount);
          payouts.add(
              new Payout(
                  note.key() + "/" + refund.id(),
                  note.key(),
                  task.order().number() + "-R" + place,
                  refund,
                  account.get().value(),
                  new Money(amount, task.order().currency()),
                  task.day(refund.at()),
                  List.of(account.get())));
        }
      }
    }
    return payouts;
  }

  List<Allocation> allocations() {
    List<Allocation> allocations = new ArrayList<>();
    boolean allocated =
        task.decisions()
            .on(Aspect.ALLOCATION, Target.ORDER)
            .filter(decision -> decision.value().equals("YES"))
            .isPresent();
    if (!allocated) {
      return allocations;
    }
    List<BookedDocument> standing = receivables.standing(LedgerKind.ALLOCATION, LedgerKind.INVOICE);
    for (Receivable invoice : receivables.of(LedgerKind.INVOICE)) {
      for (Receivable note : receivables.of(LedgerKind.CREDIT_NOTE)) {
        BigDecimal amount = invoice.take(note.room());
        if (amount.signum() > 0) {
          note.apply(amount);
          allocations.add(
              new Allocation(
                  key(note.key() + "/" + invoice.key(), standing),
                  note.key(),
                  invoice.key(),
                  new Money(amount, task.order().currency()),
                  note.date()));
        }
      }
    }
    return allocations;
  }

  /** What of a transaction's amount no document stands for yet. */
  private BigDecimal open(
      BigDecimal amount,
      String id,
      List<BookedDocument> standing,
      LedgerKind against,
      Set<String> known) {
    BigDecimal booked = BigDecimal.ZERO;
    for (BookedDocument each : standing) {
      Money total = each.total();
      if (total != null && transaction(each, against).equals(id)) {
        booked = booked.add(total.amount());
      }
    }
    if (booked.signum() == 0 && takesPlace(amount, standing, against, known)) {
      return BigDecimal.ZERO;
    }
    return amount.subtract(booked);
  }

  /** A transaction that was only assumed has given way to a real one of the same amount. */
  private boolean takesPlace(
      BigDecimal amount, List<BookedDocument> standing, LedgerKind against, Set<String> known) {
    for (BookedDocument each : standing) {
      Money total = each.total();
      if (total != null
          && total.amount().compareTo(amount) == 0
          && !known.contains(transaction(each, against))
          && replaced.add(each)) {
        return true;
      }
    }
    return false;
  }

  /** The shop's key of the transaction that a payment stands for. */
  static String transaction(BookedDocument payment, LedgerKind against) {
    String prefix = payment.linked(against).orElse("") + "/";
    return payment.key().startsWith(prefix) ? payment.key().substring(prefix.length()) : "";
  }

  private static String key(String plain, List<BookedDocument> standing) {
    long before =
        standing.stream()
            .filter(each -> each.key().equals(plain) || each.key().startsWith(plain + "/"))
            .count();
    return before == 0 ? plain : plain + "/" + (before + 1);
  }

  private static PaymentEntry on(String invoice, PaymentEntry entry, BigDecimal amount) {
    return new PaymentEntry(
        invoice + "/" + entry.payment().id(),
        entry.reference(),
        entry.payment(),
        entry.account(),
        new Money(amount, entry.amount().currency()),
        entry.date(),
        entry.decisions());
  }
}
