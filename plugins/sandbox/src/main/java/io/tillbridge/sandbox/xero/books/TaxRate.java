package io.tillbridge.sandbox.xero.books;

import java.math.BigDecimal;
import java.util.Set;

/**
 * A tax rate of an organisation.
 *
 * @param name what people read
 * @param taxType what lines name; the same word means other rates in other countries
 * @param reportType where it goes in the tax return
 * @param component the name of its one component
 * @param rate in per cent
 * @param sides the sides of the books whose accounts may use it
 * @param status {@code ACTIVE} or {@code DELETED}
 */
public record TaxRate(
    String name,
    String taxType,
    String reportType,
    String component,
    BigDecimal rate,
    Set<String> sides,
    String status) {

  /** Whether a line of that account may use it. */
  public boolean fits(Account account) {
    return sides.contains(account.side());
  }
}
