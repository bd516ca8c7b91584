package io.tillbridge.core.fact;

import io.tillbridge.core.translation.Booked;
import io.tillbridge.core.translation.BookedDocument;
import io.tillbridge.core.translation.History;
import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.Payment;
import io.tillbridge.spi.ledger.LedgerKind;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the documents of an order that stand in the ledger come to.
 *
 * @param applied whether something is applied to its invoice, or documents follow that
 * @param invoiced what its invoices come to together
 * @param credited what its credit notes come to together
 * @param allocated how much credit is used up on its invoices
 * @param vanished payments on its invoices that the shop no longer knows of
 */
record BooksOfOrder(
    boolean applied,
    BigDecimal invoiced,
    BigDecimal credited,
    BigDecimal allocated,
    BigDecimal vanished) {

  static BooksOfOrder of(Order order, History history) {
    List<BookedDocument> documents = history.documents();
    if (documents.isEmpty()) {
      BigDecimal total = history.booked().map(b -> b.total().amount()).orElse(BigDecimal.ZERO);
      boolean paid = history.booked().map(Booked::paid).filter(p -> p.sign() > 0).isPresent();
      return new BooksOfOrder(paid, total, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
    }
    BigDecimal payments = BigDecimal.ZERO;
    BigDecimal allocated = BigDecimal.ZERO;
    BigDecimal invoiced = BigDecimal.ZERO;
    BigDecimal credited = BigDecimal.ZERO;
    int invoices = 0;
    for (BookedDocument each : documents) {
      Money total = each.total();
      BigDecimal amount = total == null ? BigDecimal.ZERO : total.amount();
      boolean ofInvoice = each.linked(LedgerKind.INVOICE).isPresent();
      switch (each.kind()) {
        case INVOICE -> {
          invoiced = invoiced.add(amount);
          invoices++;
        }
        case CREDIT_NOTE -> credited = credited.add(amount);
        case ALLOCATION -> allocated = allocated.add(amount);
        case PAYMENT -> payments = ofInvoice ? payments.add(amount) : payments;
        case CONTACT, ITEM -> {}
      }
    }
    return new BooksOfOrder(
        payments.signum() > 0 || allocated.signum() > 0 || credited.signum() > 0 || invoices > 1,
        invoiced,
        credited,
        allocated,
        payments.signum() == 0 ? BigDecimal.ZERO : vanished(order, documents));
  }

  /** A real transaction of the same amount takes the place of one that was only assumed. */
  private static BigDecimal vanished(Order order, List<BookedDocument> documents) {
    Set<String> booked = new HashSet<>();
    BigDecimal vanished = BigDecimal.ZERO;
    for (BookedDocument each : documents) {
      Money total = each.total();
      String invoice = each.linked(LedgerKind.INVOICE).orElse("");
      if (each.kind() == LedgerKind.PAYMENT && !invoice.isEmpty() && total != null) {
        String id = each.key().substring(Math.min(each.key().length(), invoice.length() + 1));
        booked.add(id);
        if (order.payments().stream().noneMatch(payment -> payment.id().equals(id))) {
          vanished = vanished.add(total.amount());
        }
      }
    }
    for (Payment payment : order.payments()) {
      boolean unbooked =
          payment.state() == Payment.State.CAPTURED && !booked.contains(payment.id());
      if (unbooked && payment.amount().rounded().amount().compareTo(vanished) <= 0) {
        vanished = vanished.subtract(payment.amount().rounded().amount());
      }
    }
    return vanished;
  }
}
