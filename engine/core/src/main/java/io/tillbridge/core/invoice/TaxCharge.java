package io.tillbridge.core.invoice;

import io.tillbridge.spi.document.Order;
import io.tillbridge.spi.document.OrderLine;
import io.tillbridge.spi.document.PriceBasis;
import io.tillbridge.spi.document.Surcharge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A tax that the shop charged: on top of exclusive prices, or within inclusive ones.
 *
 * @param amount rounded by itself, as the shop does before it sums
 * @param taxType the ledger's tax type that it is, where a rule or its line tells; "" where unknown
 */
record TaxCharge(BigDecimal amount, String taxType) {

  /** Every tax of an order that counts by its price basis. */
  static List<TaxCharge> of(Order order, LineSource source) {
    boolean included = order.priceBasis() == PriceBasis.TAX_INCLUSIVE;
    List<TaxCharge> charges = new ArrayList<>();
    for (Surcharge surcharge : order.surcharges()) {
      if (counts(surcharge, included)) {
        charges.add(of(surcharge, taxType(source, "surcharge:" + surcharge.id())));
      }
    }
    for (OrderLine line : order.lines()) {
      for (Surcharge surcharge : line.surcharges()) {
        if (counts(surcharge, included)) {
          charges.add(of(surcharge, taxType(source, "line:" + line.id())));
        }
      }
    }
    return charges;
  }

  /** What they come to in all. */
  static BigDecimal sum(List<TaxCharge> charges) {
    return charges.stream().map(TaxCharge::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static TaxCharge of(Surcharge surcharge, String taxType) {
    return new TaxCharge(surcharge.amount().rounded().amount(), taxType);
  }

  private static String taxType(LineSource source, String subject) {
    return source.taxType(subject).map(decision -> decision.value()).orElse("");
  }

  private static boolean counts(Surcharge surcharge, boolean included) {
    return surcharge.kind() == Surcharge.Kind.TAX && surcharge.included() == included;
  }
}
