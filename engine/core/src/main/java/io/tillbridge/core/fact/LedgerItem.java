package io.tillbridge.core.fact;

import io.tillbridge.spi.ledger.Item;

/**
 * What the ledger knows of a SKU that this order sells.
 *
 * @param sku the code that shop and ledger share
 * @param salesAccount account code for its sales, "" for none
 * @param salesTaxType tax type for its sales, "" for none
 */
public record LedgerItem(String sku, String salesAccount, String salesTaxType) {
  /** What stands for a SKU that the ledger doesn't know. */
  static final LedgerItem UNKNOWN = new LedgerItem("", "", "");

  static LedgerItem of(Item item) {
    return new LedgerItem(item.code(), item.salesAccount(), item.salesTaxType());
  }

  /** Whether the ledger has it. */
  public boolean known() {
    return !sku.isEmpty();
  }
}
