package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.PriceBasis;
import java.util.List;

/**
 * What an invoice or credit note posts, apart from the ledger's own fields: kept with it, so that
 * what comes later can be reckoned from what was really booked.
 *
 * @param origin what it was made for: {@code order}, or {@code refund:ID}
 * @param basis whether the lines' amounts contain tax
 * @param lines with amounts above zero for what the document is about, a credit note's too
 */
public record Posting(String origin, PriceBasis basis, List<InvoiceLine> lines) {
  /** The origin of what the order itself came to. */
  public static final String ORDER = "order";

  public Posting {
    lines = List.copyOf(lines);
  }

  /** The origin of what a refund gave back. */
  public static String ofRefund(String refundId) {
    return "refund:" + refundId;
  }
}
