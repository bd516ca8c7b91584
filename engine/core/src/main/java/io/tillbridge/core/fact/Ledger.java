package io.tillbridge.core.fact;

import io.tillbridge.spi.ledger.Account;
import io.tillbridge.spi.ledger.ExchangeRates;
import io.tillbridge.spi.ledger.Organisation;
import io.tillbridge.spi.ledger.ReferenceData;
import io.tillbridge.spi.ledger.TaxRate;
import io.tillbridge.spi.ledger.TrackingCategory;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The ledger's reference data, indexed. Build one per {@link ReferenceData} and reuse it for every
 * order. Immutable.
 */
public final class Ledger {
  private final ReferenceData reference;
  private final Map<String, Account> accounts;
  private final Map<String, TaxRate> rates;
  private final Map<String, LedgerItem> items;
  private final Set<String> currencies;
  private final String roundingAccount;

  /** Indexes what is active; takes time in proportion to the number of items. */
  public Ledger(ReferenceData reference) {
    this.reference = reference;
    this.accounts = new HashMap<>();
    this.rates = new HashMap<>();
    this.items = new HashMap<>();
    this.currencies = Set.copyOf(reference.currencies());
    reference.accounts().stream()
        .filter(account -> account.active() && !account.code().isEmpty())
        .forEach(account -> accounts.put(account.code(), account));
    reference.taxRates().stream()
        .filter(TaxRate::active)
        .forEach(rate -> rates.put(rate.taxType(), rate));
    reference.items().forEach(item -> items.put(item.code(), LedgerItem.of(item)));
    this.roundingAccount =
        reference.accounts().stream()
            .filter(account -> account.active() && account.rounding())
            .map(Account::code)
            .findFirst()
            .orElse("");
  }

  private Ledger(Ledger index, ReferenceData reference) {
    this.reference = reference;
    this.accounts = index.accounts;
    this.rates = index.rates;
    this.items = index.items;
    this.currencies = index.currencies;
    this.roundingAccount = index.roundingAccount;
  }

  /** The same index of data that differs in its exchange rates alone. */
  public Ledger with(ExchangeRates given) {
    return given.equals(reference.rates()) ? this : new Ledger(this, reference.with(given));
  }

  /** What it was built from. */
  public ReferenceData reference() {
    return reference;
  }

  /** Whose books they are. */
  public Organisation organisation() {
    return reference.organisation();
  }

  /** The active account of a code. */
  public Optional<Account> account(String code) {
    return Optional.ofNullable(accounts.get(code));
  }

  /** Whether an active account has this code. */
  public boolean hasAccount(String code) {
    return accounts.containsKey(code);
  }

  /** The active tax rate of a tax type. */
  public Optional<TaxRate> rate(String taxType) {
    return Optional.ofNullable(rates.get(taxType));
  }

  /** What the ledger knows of a SKU. */
  public Optional<LedgerItem> item(String sku) {
    return Optional.ofNullable(items.get(sku));
  }

  LedgerItem itemOrUnknown(String sku) {
    LedgerItem found = items.get(sku);
    return found == null ? LedgerItem.UNKNOWN : found;
  }

  /** Whether a tracking category has an active option, both by name. */
  public boolean hasTracking(String category, String option) {
    for (TrackingCategory each : reference.trackingCategories()) {
      if (each.name().equals(category) && each.options().contains(option)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the organisation has enabled this ISO 4217 currency. */
  public boolean currencyEnabled(String code) {
    return currencies.contains(code);
  }

  /** Code of the ledger's own account for rounding differences, "" where it has none. */
  public String roundingAccount() {
    return roundingAccount;
  }
}
