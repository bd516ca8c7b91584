package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Aspect;
import io.tillbridge.core.decision.Decide;
import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.decision.Target;
import io.tillbridge.core.invoice.Composition.Gap;
import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.core.invoice.Posting;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reckons which invoices and credit notes an order needs beside those that stand. For use by one
 * thread, once.
 */
final class Crediting {
  private final CreditTask task;
  private final Receivables receivables;
  private final PriceBasis basis;
  private final Posting base;
  private final NetLines left;
  private final List<Supplement> supplements = new ArrayList<>();
  private final List<CreditNote> notes = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();

  Crediting(CreditTask task, Receivables receivables) {
    this.task = task;
    this.receivables = receivables;
    boolean frozen = receivables.frozen() || (task.fixed() && receivables.base().isPresent());
    this.base = frozen ? booked() : current();
    this.basis = base.basis();
    this.left = new NetLines(basis).add(base, 1);
    if (frozen) {
      follow(receivables.of(NumberSeries.SUPPLEMENT), 1);
      follow(receivables.of(NumberSeries.ADJUSTMENT), -1);
      if (!whole()) {
        adjust();
      }
    }
    follow(receivables.of(NumberSeries.REFUND), -1);
    refunds();
    rest();
  }

  Posting base() {
    return base;
  }

  List<Supplement> supplements() {
    return supplements;
  }

  List<CreditNote> notes() {
    return notes;
  }

  List<Gap> gaps() {
    return gaps;
  }

  private Posting current() {
    return new Posting(Posting.ORDER, task.order().priceBasis(), task.now().lines());
  }

  /**
   * As it was booked; as it would be booked now where that comes to the same and no more is known.
   */
  private Posting booked() {
    Receivable invoice = receivables.base().orElseThrow();
    Posting posting = invoice.posting();
    if (posting != null) {
      return Retouched.of(posting, current());
    }
    if (invoice.total().compareTo(task.now().total().amount()) != 0) {
      gap(
          "no-posting",
          "invoice "
              + task.number()
              + " has payments on it and was booked before lines were kept,"
              + " so that what changed can't be told: book the difference by hand");
    }
    return current();
  }

  private void follow(List<Receivable> documents, int sign) {
    for (Receivable each : documents) {
      Posting posting = each.posting();
      if (posting == null) {
        gap(
            "no-posting",
            each.key() + " was booked before lines were kept: book what changed by hand");
      } else {
        left.add(posting, sign);
      }
    }
  }

  /** Whether the sale is off: no edit counts any more. */
  private boolean whole() {
    return decided(Target.ORDER).isPresent()
        || task.order().refunds().stream()
            .anyMatch(refund -> decided(refund).filter(Crediting::takesRest).isPresent());
  }

  private void adjust() {
    NetLines net = new NetLines(basis);
    net.add(task.now().lines(), task.order().priceBasis(), 1);
    net.add(left.lines(task.rates()), basis, -1);
    refundsAsTheyCountNow(net);
    Difference difference = Difference.of(net, basis, task.rates());
    if (difference.none()) {
      return;
    }
    if (task.decisions().on(Aspect.ADJUSTMENT, Target.ORDER).isEmpty()) {
      gap(
          "no-adjustment",
          "invoice "
              + task.number()
              + " can't change any more, the order now comes to "
              + money(difference.total())
              + " otherwise, and no rule has the difference booked:"
              + " add a rule that does, or book it by hand");
    } else if (difference.total().signum() < 0) {
      note(
          NumberSeries.ADJUSTMENT.next(task.number(), receivables.keys()),
          Posting.ORDER,
          task.editDay(),
          difference.lines(),
          task.decisions().on(Aspect.ADJUSTMENT, Target.ORDER).stream().toList());
    } else {
      supplement(difference.lines());
    }
  }

  /**
   * How much of a refund is less sales turns on what the order comes to: an edit may leave more or
   * less of it to be credited than the notes that stand have credited.
   */
  private void refundsAsTheyCountNow(NetLines net) {
    BigDecimal change = refunded().subtract(credited());
    RefundComposer composer = new RefundComposer(basis, task.rates(), task.order().currency());
    if (change.signum() < 0) {
      NetLines given = new NetLines(basis);
      receivables.of(NumberSeries.REFUND).stream()
          .map(Receivable::posting)
          .filter(Objects::nonNull)
          .forEach(posting -> given.add(posting, 1));
      net.add(composer.compose(given, change.negate()), basis, 1);
      return;
    }
    BigDecimal still =
        task.order().refunds().stream()
            .filter(refund -> !hasNote(refund))
            .flatMap(refund -> decided(refund).stream())
            .filter(decision -> !takesRest(decision))
            .map(Crediting::amount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal more = change.subtract(still);
    NetLines target = new NetLines(basis).add(task.now().lines(), task.order().priceBasis(), 1);
    if (more.signum() > 0 && more.compareTo(target.total()) <= 0) {
      net.add(composer.compose(target, more), basis, -1);
    }
  }

  private void refunds() {
    BigDecimal need = whole() ? left.total() : refunded().subtract(credited());
    int place = 0;
    for (Refund refund : task.order().refunds()) {
      place++;
      Optional<Decision> decision = decided(refund);
      if (decision.isEmpty() || hasNote(refund)) {
        continue;
      }
      BigDecimal amount =
          takesRest(decision.get())
              ? left.total()
              : amount(decision.get()).min(need).min(left.total());
      if (amount.signum() > 0) {
        List<InvoiceLine> lines =
            new RefundComposer(basis, task.rates(), task.order().currency()).compose(left, amount);
        need = need.subtract(amount);
        note(
            NumberSeries.REFUND.at(place, task.number(), receivables.keys()),
            Posting.ofRefund(refund.id()),
            task.day(refund.at()),
            lines,
            List.of(decision.get()));
      }
    }
  }

  private void rest() {
    Optional<Decision> decision = decided(Target.ORDER);
    if (decision.isPresent() && left.total().signum() > 0) {
      note(
          NumberSeries.ADJUSTMENT.next(task.number(), receivables.keys()),
          Posting.ORDER,
          task.editDay(),
          left.lines(task.rates()),
          decision.stream().toList());
    }
  }

  private void note(
      String number, String origin, LocalDate date, List<InvoiceLine> lines, List<Decision> why) {
    Posting posting = new Posting(origin, basis, lines);
    BigDecimal total = Cents.total(lines, basis);
    left.add(posting, -1);
    receivables.add(new Receivable(LedgerKind.CREDIT_NOTE, number, total, posting, date));
    notes.add(
        new CreditNote(
            number,
            task.order().number(),
            origin,
            date,
            task.order().currency(),
            basis,
            lines,
            money(total),
            money(Cents.tax(lines)),
            why));
  }

  private void supplement(List<InvoiceLine> lines) {
    String number = NumberSeries.SUPPLEMENT.next(task.number(), receivables.keys());
    Posting posting = new Posting(Posting.ORDER, basis, lines);
    BigDecimal total = Cents.total(lines, basis);
    left.add(posting, 1);
    receivables.add(new Receivable(LedgerKind.INVOICE, number, total, posting, task.editDay()));
    supplements.add(
        new Supplement(number, task.editDay(), lines, money(total), money(Cents.tax(lines))));
  }

  /** What rules have refunds credit, in all. */
  private BigDecimal refunded() {
    return task.order().refunds().stream()
        .flatMap(refund -> decided(refund).stream())
        .filter(decision -> !takesRest(decision))
        .map(Crediting::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal credited() {
    return Receivables.sum(receivables.of(NumberSeries.REFUND));
  }

  private boolean hasNote(Refund refund) {
    return receivables.of(NumberSeries.REFUND).stream()
        .map(Receivable::posting)
        .anyMatch(p -> p != null && p.origin().equals(Posting.ofRefund(refund.id())));
  }

  private Optional<Decision> decided(Refund refund) {
    return decided(Posting.ofRefund(refund.id()));
  }

  private Optional<Decision> decided(String subject) {
    return task.decisions().on(Aspect.CREDIT_NOTE, subject);
  }

  private static boolean takesRest(Decision decision) {
    return decision.value().equals(Decide.REST);
  }

  private static BigDecimal amount(Decision decision) {
    return Cents.rounded(Money.parse(decision.value()).amount());
  }

  private Money money(BigDecimal amount) {
    return new Money(amount, task.order().currency());
  }

  private void gap(String code, String message) {
    gaps.add(new Gap(Target.ORDER, code, message));
  }
}
