package io.tillbridge.spi.ledger;

import jakarta.json.bind.annotation.JsonbCreator;
import java.time.Instant;
import java.util.List;

/**
 * What a translation needs to know of the ledger, as it was at one moment.
 *
 * @param currencies ISO 4217 codes that the organisation has enabled, its base currency among them
 * @param readAt when it was read
 * @param rates exchange rates from elsewhere, for ledgers that are told what rate to book at
 */
public record ReferenceData(
    Organisation organisation,
    List<Account> accounts,
    List<TaxRate> taxRates,
    List<Item> items,
    List<TrackingCategory> trackingCategories,
    List<String> currencies,
    Instant readAt,
    ExchangeRates rates) {

  @JsonbCreator
  public ReferenceData {
    accounts = List.copyOf(accounts);
    taxRates = List.copyOf(taxRates);
    items = List.copyOf(items);
    trackingCategories = List.copyOf(trackingCategories);
    currencies = List.copyOf(currencies);
    rates = rates == null ? ExchangeRates.NONE : rates;
  }

  /** What a ledger tells of itself, without exchange rates. */
  public ReferenceData(
      Organisation organisation,
      List<Account> accounts,
      List<TaxRate> taxRates,
      List<Item> items,
      List<TrackingCategory> trackingCategories,
      List<String> currencies,
      Instant readAt) {
    this(
        organisation,
        accounts,
        taxRates,
        items,
        trackingCategories,
        currencies,
        readAt,
        ExchangeRates.NONE);
  }

  /** The same with these exchange rates. */
  public ReferenceData with(ExchangeRates given) {
    return new ReferenceData(
        organisation, accounts, taxRates, items, trackingCategories, currencies, readAt, given);
  }
}
