package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The orders of the shop beside the invoices of the books.
 *
 * @param rows one for each order
 */
record Comparison(List<Row> rows) {

  /**
   * An order beside its invoice.
   *
   * @param order the order
   * @param invoice its invoice, if there is one
   * @param verdict {@code ok}, or what is wrong
   */
  record Row(PlacedOrder order, Optional<LedgerInvoice> invoice, String verdict) {
    boolean agrees() {
      return verdict.equals("ok");
    }
  }

  static Comparison of(List<PlacedOrder> orders, List<LedgerInvoice> invoices) {
    List<LedgerInvoice> live = invoices.stream().filter(LedgerInvoice::live).toList();
    List<Row> rows = new ArrayList<>();
    for (PlacedOrder order : orders) {
      List<LedgerInvoice> found =
          live.stream().filter(invoice -> invoice.isFor(order.number())).toList();
      rows.add(new Row(order, found.stream().findFirst(), verdict(order, found)));
    }
    return new Comparison(List.copyOf(rows));
  }

  boolean agrees() {
    return rows.stream().allMatch(Row::agrees);
  }

  long agreeing() {
    return rows.stream().filter(Row::agrees).count();
  }

  private static String verdict(PlacedOrder order, List<LedgerInvoice> found) {
    if (found.isEmpty()) {
      return "missing";
    }
    if (found.size() > 1) {
      return "booked " + found.size() + " times";
    }
    LedgerInvoice invoice = found.get(0);
    List<String> wrong = new ArrayList<>();
    check(wrong, "total", order.total(), invoice.total());
    check(wrong, "tax", order.tax(), invoice.tax());
    check(wrong, "paid", order.paid(), invoice.paid());
    if (!order.currency().equals(invoice.currency())) {
      wrong.add("currency " + invoice.currency());
    }
    if (!order.expectedStatus().equals(invoice.status())) {
      wrong.add("status");
    }
    return wrong.isEmpty() ? "ok" : String.join(", ", wrong) + " wrong";
  }

  private static void check(
      List<String> wrong, String what, BigDecimal expected, BigDecimal booked) {
    if (expected.compareTo(booked) != 0) {
      wrong.add(what);
    }
  }
}
