package io.tillbridge.sandbox.demo;

import java.io.PrintWriter;

/** Prints a comparison for people. */
record ComparisonTable(PrintWriter out) {
  private static final String FORMAT = "%8s %3s %12s %12s %10s %10s %11s %11s %-10s %s%n";

  void print(Comparison comparison) {
    out.printf(
        FORMAT,
        "order",
        "pay",
        "shop total",
        "ledger",
        "shop tax",
        "ledger",
        "shop paid",
        "ledger",
        "status",
        "verdict");
    for (Comparison.Row row : comparison.rows()) {
      PlacedOrder order = row.order();
      out.printf(
          FORMAT,
          order.number(),
          order.status(),
          order.total(),
          row.invoice().map(invoice -> invoice.total().toString()).orElse("-"),
          order.tax(),
          row.invoice().map(invoice -> invoice.tax().toString()).orElse("-"),
          order.paid(),
          row.invoice().map(invoice -> invoice.paid().toString()).orElse("-"),
          row.invoice().map(LedgerInvoice::status).orElse("-"),
          row.verdict());
    }
    out.flush();
  }
}
