package io.tillbridge.core.fact;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.Surcharge;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.money.MinorUnits;
import java.time.LocalDate;
import java.util.List;

/**
 * Who sells where to: what tax and the ledger's own bounds turn on.
 *
 * @param number the order's number
 * @param organisation country of the organisation that sells, ISO 3166-1 alpha-2
 * @param country where the goods go: the shipping address's country, else the billing address's,
 *     else the organisation's
 * @param destination {@code home} where both are the same, else {@code abroad}
 * @param taxCharged {@code yes} where the shop charged any tax, else {@code no}
 * @param currency ISO 4217
 * @param currencyKnown whether ISO 4217 has that currency
 * @param currencyEnabled whether the organisation has enabled it
 * @param day the day of the order where the organisation is
 * @param locked whether that day lies in the organisation's locked period
 * @param firstOpenDay the first day that doesn't, or the day of the order where nothing is locked
 */
public record Sale(
    String number,
    String organisation,
    String country,
    String destination,
    String taxCharged,
    String currency,
    boolean currencyKnown,
    boolean currencyEnabled,
    LocalDate day,
    boolean locked,
    LocalDate firstOpenDay) {

  /** The tax class of what the shop put in no class. */
  public static final String STANDARD = "standard";

  static Sale of(Order order, Ledger ledger) {
    Organisation organisation = ledger.organisation();
    String country = country(order, organisation);
    LocalDate day = LocalDate.ofInstant(order.placedAt(), organisation.timeZone());
    LocalDate lockedUntil = organisation.lockedUntil();
    return new Sale(
        order.number(),
        organisation.country(),
        country,
        country.equals(organisation.country()) ? "home" : "abroad",
        chargesTax(order) ? "yes" : "no",
        order.currency(),
        MinorUnits.known(order.currency()),
        ledger.currencyEnabled(order.currency()),
        day,
        lockedUntil != null && !day.isAfter(lockedUntil),
        lockedUntil == null ? day : lockedUntil.plusDays(1));
  }

  /** Whether the goods leave the organisation's country. */
  public boolean export() {
    return destination.equals("abroad");
  }

  private static String country(Order order, Organisation organisation) {
    if (!order.shippingAddress().country().isEmpty()) {
      return order.shippingAddress().country();
    }
    String billing = order.billingAddress().country();
    return billing.isEmpty() ? organisation.country() : billing;
  }

  private static boolean chargesTax(Order order) {
    if (chargesTax(order.surcharges())) {
      return true;
    }
    for (OrderLine line : order.lines()) {
      if (chargesTax(line.surcharges())) {
        return true;
      }
    }
    return false;
  }

  private static boolean chargesTax(List<Surcharge> surcharges) {
    for (Surcharge surcharge : surcharges) {
      if (surcharge.kind() == Surcharge.Kind.TAX && surcharge.amount().sign() != 0) {
        return true;
      }
    }
    return false;
  }
}
