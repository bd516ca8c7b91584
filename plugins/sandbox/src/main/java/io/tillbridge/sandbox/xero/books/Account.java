package io.tillbridge.sandbox.xero.books;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An account of the chart.
 *
 * @param id Xero's identifier
 * @param code what bookings name, at most 10 characters
 * @param name what people read
 * @param type such as {@code REVENUE} or {@code BANK}
 * @param taxType the tax of a line that names none
 * @param payments whether payments may go to it though it is no bank account
 * @param system what Xero keeps it for, if anything, such as {@code ROUNDING}
 * @param status {@code ACTIVE} or {@code ARCHIVED}
 * @param bankNumber the number at the bank, for a bank account
 * @param updated when it last changed
 */
public record Account(
    UUID id,
    String code,
    String name,
    String type,
    String taxType,
    boolean payments,
    Optional<String> system,
    String status,
    Optional<String> bankNumber,
    Instant updated) {

  /** The side of the books it is on; Xero derives it from the type. */
  public String side() {
    return switch (type) {
      case "BANK", "CURRENT", "FIXED", "INVENTORY", "NONCURRENT", "PREPAYMENT" -> "ASSET";
      case "EQUITY" -> "EQUITY";
      case "CURRLIAB", "LIABILITY", "TERMLIAB", "PAYG" -> "LIABILITY";
      case "OTHERINCOME", "REVENUE", "SALES" -> "REVENUE";
      default -> "EXPENSE";
    };
  }

  /** Whether money can be paid into it. */
  public boolean takesPayments() {
    return status.equals("ACTIVE") && (type.equals("BANK") || payments);
  }
}
