package io.tillbridge.sandbox.demo;

import java.math.BigDecimal;

/**
 * An order that was placed, and what the books must show for it.
 *
 * @param number the number people see
 * @param total with tax, in cents
 * @param tax in cents
 * @param paid what was taken, in cents
 * @param currency of all three
 * @param status the payment status in the shop
 */
record PlacedOrder(
    String number,
    BigDecimal total,
    BigDecimal tax,
    BigDecimal paid,
    String currency,
    String status) {

  /** The status of the invoice: a payment that was only promised makes a draft. */
  String expectedStatus() {
    return switch (status) {
      case "A" -> "DRAFT";
      case "P" -> "PAID";
      default -> "AUTHORISED";
    };
  }
}
