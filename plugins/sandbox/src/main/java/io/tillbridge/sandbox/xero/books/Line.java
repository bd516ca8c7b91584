package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of an invoice or a credit note.
 *
 * @param id Xero's identifier
 * @param description what was sold
 * @param quantity to 4 decimals
 * @param unitAmount to 2 or 4 decimals, as was asked
 * @param amount after discount, to 2 decimals
 * @param taxAmount to 2 decimals
 * @param taxType the tax, none on a line without an account
 * @param accountCode the account, if named yet
 * @param itemCode the item, if it is one
 * @param discountRate in per cent
 * @param discountAmount what is taken off, where that was said instead of a rate
 * @param tracking the options chosen
 */
public record Line(
    UUID id,
    Optional<String> description,
    BigDecimal quantity,
    BigDecimal unitAmount,
    BigDecimal amount,
    BigDecimal taxAmount,
    Optional<String> taxType,
    Optional<String> accountCode,
    Optional<String> itemCode,
    Optional<BigDecimal> discountRate,
    Optional<BigDecimal> discountAmount,
    List<Choice> tracking) {

  /** An option of a tracking category, chosen. */
  public record Choice(UUID categoryId, UUID optionId, String name, String option) {}

  /** What the discount takes off. */
  public BigDecimal discount() {
    return discountRate.isPresent() || discountAmount.isPresent()
        ? quantity.multiply(unitAmount).setScale(2, RoundingMode.HALF_UP).subtract(amount)
        : BigDecimal.ZERO;
  }

  /** Whether the same money is booked, whatever the words. */
  public boolean sameMoney(Line other) {
    return quantity.compareTo(other.quantity) == 0
        && unitAmount.compareTo(other.unitAmount) == 0
        && amount.compareTo(other.amount) == 0
        && taxAmount.compareTo(other.taxAmount) == 0
        && taxType.equals(other.taxType);
  }
}
