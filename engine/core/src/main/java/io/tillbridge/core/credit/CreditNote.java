package io.tillbridge.core.credit;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.core.invoice.InvoiceLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A credit note, before a mapping puts it into the ledger's fields.
 *
 * @param number its natural key: the invoice's number and a count
 * @param reference the order number
 * @param origin what it was made for: {@code order}, or {@code refund:ID}
 * @param date the day of the refund or of the edit, in the organisation's zone
 * @param currency ISO 4217
 * @param basis whether line amounts contain tax
 * @param lines what is given back, amounts above zero
 * @param total what the ledger will come to, tax included
 * @param tax the tax in it
 * @param decisions why there is one
 */
public record CreditNote(
    String number,
    String reference,
    String origin,
    LocalDate date,
    String currency,
    PriceBasis basis,
    List<InvoiceLine> lines,
    Money total,
    Money tax,
    List<Decision> decisions) {

  public CreditNote {
    lines = List.copyOf(lines);
    decisions = List.copyOf(decisions);
  }
}
