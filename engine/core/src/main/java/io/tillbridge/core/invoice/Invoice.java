package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.BookStatus;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is to stand in the books, before a mapping puts it into the ledger's fields.
 *
 * @param number the invoice's natural key: the flow's prefix and the order number
 * @param reference the order number
 * @param status how the order is to stand
 * @param statusText what the ledger is told: DRAFT, AUTHORISED, VOIDED, or DELETED for a draft that
 *     is undone
 * @param date when the order was placed, in the organisation's zone
 * @param dueDate when it is to be paid
 * @param currency ISO 4217
 * @param currencyRate the exchange rate that the ledger is told, in the direction that it wants;
 *     null where it takes its own
 * @param basis whether line amounts contain tax
 * @param lines goods, surcharges, discounts and rounding
 * @param total what the ledger will come to, tax included
 * @param tax the tax in it
 */
public record Invoice(
    String number,
    String reference,
    BookStatus status,
    String statusText,
    LocalDate date,
    LocalDate dueDate,
    String currency,
    @Nullable BigDecimal currencyRate,
    PriceBasis basis,
    List<InvoiceLine> lines,
    Money total,
    Money tax) {

  public Invoice {
    lines = List.copyOf(lines);
  }

  /** An invoice whose exchange rate is the ledger's own. */
  public Invoice(
      String number,
      String reference,
      BookStatus status,
      String statusText,
      LocalDate date,
      LocalDate dueDate,
      String currency,
      PriceBasis basis,
      List<InvoiceLine> lines,
      Money total,
      Money tax) {
    this(
        number,
        reference,
        status,
        statusText,
        date,
        dueDate,
        currency,
        null,
        basis,
        lines,
        total,
        tax);
  }
}
