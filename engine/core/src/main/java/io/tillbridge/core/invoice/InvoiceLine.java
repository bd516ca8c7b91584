package io.tillbridge.core.invoice;

import io.tillbridge.core.decision.Decision;
import io.tillbridge.spi.document.FieldValue;
import io.tillbridge.spi.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A line of an invoice.
 *
 * @param id the subject it stands for: {@code line:ID}, {@code surcharge:ID}, {@code rounding}
 * @param unitAmount at most four decimals
 * @param lineAmount quantity times unit amount, rounded half up to the minor unit as the ledger
 *     does
 * @param itemCode the ledger's item, "" where it has none by the line's SKU
 * @param account account code
 * @param taxType the ledger's tax type
 * @param taxAmount the tax of this line, in it or on top of it by the invoice's basis
 * @param taxAmountForced whether the ledger would reckon another tax and must be told this one
 * @param tracking options of the ledger's tracking categories
 * @param customFields the order line's custom fields and attributes; empty for other lines
 * @param decisions what account, tax type and tracking rest on
 */
public record InvoiceLine(
    String id,
    String description,
    BigDecimal quantity,
    Money unitAmount,
    Money lineAmount,
    String itemCode,
    String account,
    String taxType,
    Money taxAmount,
    boolean taxAmountForced,
    List<Tracking> tracking,
    Map<String, FieldValue> customFields,
    List<Decision> decisions) {

  public InvoiceLine {
    tracking = List.copyOf(tracking);
    decisions = List.copyOf(decisions);
  }

  /** One option of a tracking category, both by name. */
  public record Tracking(String category, String option) {}

  InvoiceLine with(Map<String, FieldValue> fields) {
    return new InvoiceLine(
        id,
        description,
        quantity,
        unitAmount,
        lineAmount,
        itemCode,
        account,
        taxType,
        taxAmount,
        taxAmountForced,
        tracking,
        fields,
        decisions);
  }

  InvoiceLine taxed(Money amount, boolean forced) {
    return new InvoiceLine(
        id,
        description,
        quantity,
        unitAmount,
        lineAmount,
        itemCode,
        account,
        taxType,
        amount,
        forced,
        tracking,
        customFields,
        decisions);
  }
}
