package io.tillbridge.core.fact;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.document.Refund;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the order stands in the shop and, by what we wrote, in the books.
 *
 * @param paymentStatus the shop's code
 * @param fulfilmentStatus the shop's code
 * @param bookedAs how it stands in the books: DRAFT, AUTHORISED or VOIDED; NOTHING if never booked
 * @param bookedTotal the booked invoice's total; zero if never booked
 * @param paidInBooks payments booked to it
 * @param total what the buyer owes, by the shop
 * @param paid what the shop captured
 * @param refunded what the shop gave back
 * @param applied whether something is applied to its invoice in the books, so that amounts there
 *     are fixed
 * @param unplaced what the shop took and kept beyond all that the order's invoices can take
 * @param vanished payments in the books that the shop no longer knows of
 */
public record Standing(
    String paymentStatus,
    String fulfilmentStatus,
    BookStatus bookedAs,
    Money bookedTotal,
    Money paidInBooks,
    Money total,
    Money paid,
    Money refunded,
    boolean applied,
    Money unplaced,
    Money vanished) {

  static Standing of(Order order, History history) {
    Optional<Booked> booked = history.booked();
    BooksOfOrder books = BooksOfOrder.of(order, history);
    BigDecimal paid = paid(order);
    BigDecimal refunded = refunded(order);
    Money zero = Money.zero(order.currency());
    return new Standing(
        order.paymentStatus().code(),
        order.fulfilmentStatus().code(),
        booked.map(Booked::status).orElse(BookStatus.NOTHING),
        booked.map(Booked::total).orElse(zero),
        booked.map(Booked::paid).orElse(zero),
        order.total().rounded(),
        new Money(paid, order.currency()),
        new Money(refunded, order.currency()),
        books.applied(),
        new Money(unplaced(order, history, books, paid, refunded), order.currency()),
        new Money(books.vanished(), order.currency()));
  }

  /** What was taken and not given back beyond all that the order's invoices can take. */
  private static BigDecimal unplaced(
      Order order, History history, BooksOfOrder books, BigDecimal paid, BigDecimal refunded) {
    BigDecimal total = order.total().rounded().amount();
    boolean invoiced =
        history.booked().filter(b -> b.status() == BookStatus.AUTHORISED).isPresent();
    BigDecimal room = total;
    if (invoiced && books.applied()) {
      BigDecimal net = books.invoiced().subtract(books.credited());
      BigDecimal more = total.subtract(net).max(BigDecimal.ZERO);
      room = books.invoiced().add(more).subtract(books.allocated());
    } else if (invoiced) {
      room = total.max(books.invoiced());
    }
    return paid.subtract(refunded).subtract(room).max(BigDecimal.ZERO);
  }

  /** Nothing was ever written to the books for it. */
  public boolean neverBooked() {
    return bookedAs == BookStatus.NOTHING;
  }

  /** The books hold an invoice that is owed or paid. */
  public boolean invoiced() {
    return bookedAs == BookStatus.AUTHORISED;
  }

  /** The books hold payments to it. */
  public boolean paidInTheBooks() {
    return paidInBooks.sign() > 0;
  }

  /** The shop captured money. */
  public boolean somethingPaid() {
    return paid.sign() > 0;
  }

  /** The shop gave money back. */
  public boolean somethingRefunded() {
    return refunded.sign() > 0;
  }

  /** The shop captured more than the order's total. */
  public boolean paidTooMuch() {
    return paid.amount().compareTo(total.amount()) > 0;
  }

  /** The shop captured less than the order's total. */
  public boolean paidTooLittle() {
    return paid.amount().compareTo(total.amount()) < 0;
  }

  /** The shop gave back more than it captured. */
  public boolean refundedTooMuch() {
    return refunded.amount().compareTo(paid.amount()) > 0;
  }

  /** The order's total is another than the booked invoice's. */
  public boolean totalChanged() {
    return !neverBooked() && !total.rounded().sameAs(bookedTotal);
  }

  /** The shop still has money of the buyer's. */
  public boolean somethingKept() {
    return paid.amount().compareTo(refunded.amount()) > 0;
  }

  /** The shop gave back what it captured beyond the order's total, or more. */
  public boolean refundedBackToTotal() {
    return paid.minus(refunded).amount().compareTo(total.amount()) <= 0;
  }

  /** The shop gave back all that it captured, or more. */
  public boolean refundedInFull() {
    return somethingRefunded() && refunded.amount().compareTo(paid.amount()) >= 0;
  }

  private static BigDecimal paid(Order order) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Payment payment : order.payments()) {
      sum = payment.state() == Payment.State.CAPTURED ? sum.add(payment.amount().amount()) : sum;
    }
    return sum;
  }

  private static BigDecimal refunded(Order order) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Refund refund : order.refunds()) {
      sum = sum.add(refund.amount().amount());
    }
    return sum;
  }
}
