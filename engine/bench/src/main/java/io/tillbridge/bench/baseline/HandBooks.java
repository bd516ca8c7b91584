package io.tillbridge.bench.baseline;

import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.Item;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.ledger.TaxRate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The books, indexed once. */
public final class HandBooks {
  final Organisation organisation;
  final Set<String> currencies;
  final Map<String, Item> items = new HashMap<>();
  final Map<String, BigDecimal> rates = new HashMap<>();
  final String roundingAccount;

  /** Indexes them. */
  public HandBooks(ReferenceData reference) {
    organisation = reference.organisation();
    currencies = Set.copyOf(reference.currencies());
    for (Item item : reference.items()) {
      items.put(item.code(), item);
    }
    for (TaxRate rate : reference.taxRates()) {
      if (rate.active()) {
        rates.put(rate.taxType(), rate.percent());
      }
    }
    String rounding = "860";
    for (Account account : reference.accounts()) {
      if (account.rounding() && account.active()) {
        rounding = account.code();
        break;
      }
    }
    roundingAccount = rounding;
  }

  BigDecimal percent(String taxType) {
    return rates.getOrDefault(taxType, BigDecimal.ZERO);
  }
}
