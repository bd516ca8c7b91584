package io.tillbridge.sandbox.demo;

import io.tillbridge.sandbox.json.Fields;
import jakarta.json.JsonObject;
import java.math.BigDecimal;

/** An invoice as it stands in the books, as far as the demo compares it. */
record LedgerInvoice(
    String number,
    String reference,
    String status,
    String currency,
    BigDecimal total,
    BigDecimal tax,
    BigDecimal paid) {

  static LedgerInvoice of(JsonObject shown) {
    Fields fields = new Fields(shown);
    return new LedgerInvoice(
        fields.text("InvoiceNumber").orElse(""),
        fields.text("Reference").orElse(""),
        fields.text("Status").orElse(""),
        fields.text("CurrencyCode").orElse(""),
        fields.number("Total").orElse(BigDecimal.ZERO),
        fields.number("TotalTax").orElse(BigDecimal.ZERO),
        fields.number("AmountPaid").orElse(BigDecimal.ZERO));
  }

  boolean live() {
    return !status.equals("VOIDED") && !status.equals("DELETED");
  }

  /** Whether it is for that order: by reference, or by a number that ends with the order's. */
  boolean isFor(String orderNumber) {
    if (reference.equals(orderNumber)) {
      return true;
    }
    int start = number.length() - orderNumber.length();
    return number.endsWith(orderNumber)
        && (start == 0 || !Character.isLetterOrDigit(number.charAt(start - 1)));
  }
}
