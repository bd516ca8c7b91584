package io.tillbridge.spi.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What a translation needs to know of the ledger, as it was at one moment.
 *
 * @param currencies ISO 4217 codes that the organisation has enabled, its base currency among them
 * @param readAt when it was read
 */
public record ReferenceData(
    Organisation organisation,
    List<Account> accounts,
    List<TaxRate> taxRates,
    List<Item> items,
    List<TrackingCategory> trackingCategories,
    List<String> currencies,
    Instant readAt) {

  public ReferenceData {
    accounts = List.copyOf(accounts);
    taxRates = List.copyOf(taxRates);
    items = List.copyOf(items);
    trackingCategories = List.copyOf(trackingCategories);
    currencies = List.copyOf(currencies);
  }
}
